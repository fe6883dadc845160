import { allRules } from "../../lib/runtimes/all";
import { RichText } from "../ui/rich-text";

const systems = { yes: "yes", no: "no", optional: "only if told" } as const;

/** A few runtimes beside each other: whether they read the system's store, what they bring, and which variable they heed. */
export function ChapterRules({ ids }: { readonly ids: readonly string[] }) {
  const rules = ids.flatMap((id) => allRules.find((it) => it.id === id) ?? []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label="Where some runtimes look" tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[34rem] text-left text-[13px]">
        <thead>
          <tr className="text-soft">
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Program
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Reads the system's store
            </th>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              Brings itself
            </th>
            <th scope="col" className="py-1.5 font-medium">
              Variables
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, name, usesSystemStore, ownRoots, env }) => (
            <tr key={id} className="border-line border-t align-top">
              <th scope="row" className="py-1.5 pr-4 font-medium">
                <a href={`/runtimes#${id}`} className="underline decoration-line underline-offset-4 hover:decoration-current">
                  {name}
                </a>
              </th>
              <td className={`py-1.5 pr-4 ${usesSystemStore === "yes" ? "text-trust" : "text-doubt"}`}>{systems[usesSystemStore]}</td>
              <td className="py-1.5 pr-4 text-soft">
                <RichText>{ownRoots ?? "nothing"}</RichText>
              </td>
              <td className="py-1.5 [overflow-wrap:anywhere]">
                <RichText>{env.length === 0 ? "none" : env.map((it) => `\`${it.name}\``).join(", ")}</RichText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
