import { Icon } from "../ui/icon";
import type { Chain, ChainState } from "./chain";
import { PathText } from "./path-text";

const frames: Record<ChainState, string> = {
  fine: "border-trust bg-trust-wash",
  broken: "border-break border-dashed bg-break-wash",
  unknown: "border-edge bg-sheet",
};
const inks: Record<ChainState, string> = { fine: "text-trust", broken: "text-break", unknown: "text-soft" };
const words: Record<ChainState, string> = { fine: "in order", broken: "here it breaks", unknown: "not known" };

/** The chain from the server's certificate to the store, lying on a wide screen and standing on a narrow one. */
export function ChainPicture({ chain }: { readonly chain: Chain }) {
  return (
    <figure>
      <ol className="flex flex-col md:flex-row md:items-stretch">
        {chain.links.map((link, index) => {
          const joint = chain.joints[index];
          return (
            <li
              key={link.role}
              className={`flex min-w-0 flex-col md:flex-row ${joint ? "md:flex-[1.75]" : link.path === undefined ? "md:flex-1" : "md:flex-[1.5]"}`}
            >
              <div className={`min-w-0 flex-1 rounded-lg border px-3 py-2 ${frames[link.state]}`}>
                <p className="flex items-center justify-between gap-1 text-soft text-xs">
                  {link.role}
                  {link.state === "unknown" ? null : <Icon shape={link.state} className={inks[link.state]} />}
                </p>
                <p className="font-medium text-[13px] leading-snug [overflow-wrap:anywhere]">
                  {/\s/.test(link.title) ? link.title : <PathText behind="dot">{link.title}</PathText>}
                </p>
                <p className={`text-xs leading-snug [overflow-wrap:anywhere] ${inks[link.state]}`}>{link.detail}</p>
                {link.path === undefined ? null : (
                  <code className={`block text-[11.5px] leading-snug ${inks[link.state]}`}>
                    <PathText>{link.path}</PathText>
                  </code>
                )}
                {link.state === "broken" ? <span className="sr-only">({words.broken})</span> : null}
              </div>
              {joint ? (
                <div
                  className={`flex items-center justify-center gap-2 px-1.5 py-1 md:w-16 md:flex-none md:flex-col md:gap-0.5 ${inks[joint.state]}`}
                >
                  <span className="text-center text-xs leading-tight md:order-first">{joint.label}</span>
                  <span
                    aria-hidden="true"
                    className={`flex rotate-90 items-center md:my-0 md:w-full md:rotate-0 ${joint.state === "broken" ? "my-3" : ""}`}
                  >
                    <span className={`h-0 w-4 border-current border-t-2 md:flex-1 ${joint.state === "fine" ? "" : "border-dashed"}`} />
                    {joint.state === "broken" ? (
                      <Icon shape="broken" />
                    ) : (
                      <span className="size-0 border-4 border-transparent border-l-current" />
                    )}
                    {joint.state === "broken" ? <span className="h-0 w-2 border-current border-t-2 border-dashed md:flex-1" /> : null}
                  </span>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      <figcaption className="mt-3 text-[13px] text-soft">{chain.caption}</figcaption>
    </figure>
  );
}
