import type { LookUp } from "../../lib/trust/judgement";
import { Icon } from "../ui/icon";

const words = {
  hit: { text: "found", shape: "fine", ink: "text-trust" },
  miss: { text: "not there", shape: "broken", ink: "text-soft [&_svg]:text-break" },
  unreadable: { text: "not readable", shape: "broken", ink: "text-break" },
  unknown: { text: "not known", shape: "unknown", ink: "text-doubt" },
} as const;

/** Each path the runtime opens, in its order, and what it meets there. */
export function LookUpTable({ caption, lookUps }: { readonly caption: string; readonly lookUps: readonly LookUp[] }) {
  return (
    <table className="w-full text-[13px]">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Path</th>
          <th scope="col">What it meets there</th>
        </tr>
      </thead>
      <tbody>
        {lookUps.map(({ path, found, because, provenance }) => (
          <tr key={`${path} ${because}`} className="border-line border-t first:border-t-0">
            <td className="py-1 pr-3 align-top leading-snug [overflow-wrap:anywhere]">
              <code className="text-[12.5px]">{path}</code>
              {/^(?:first|next) of the list$/.test(because) ? null : <span className="block text-soft text-xs">{because}</span>}
            </td>
            <td
              className={`whitespace-nowrap py-1 text-right align-top ${words[found].ink}`}
              title={provenance.map((it) => it.note).join(" ")}
            >
              <span className="inline-flex items-center gap-1">
                {words[found].text}
                <Icon shape={words[found].shape} className="size-3.5" />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
