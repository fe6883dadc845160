import type { LookUp } from "../../lib/trust/judgement";
import { Icon } from "../ui/icon";
import { RichText } from "../ui/rich-text";
import type { Missing } from "./find-missing";
import { PathText } from "./path-text";

const words = {
  hit: { text: "found", shape: "fine", ink: "text-trust" },
  miss: { text: "not there", shape: "broken", ink: "text-soft [&_svg]:text-break" },
  unreadable: { text: "not readable", shape: "broken", ink: "text-break" },
  unknown: { text: "not known", shape: "unknown", ink: "text-doubt" },
} as const;

/** Each path the runtime opens, in its order, and what it meets there; last, what none of them holds. */
export function LookUpTable({
  caption,
  lookUps,
  missing,
}: {
  readonly caption: string;
  readonly lookUps: readonly LookUp[];
  readonly missing: Missing | undefined;
}) {
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
              {isPath(path) ? (
                <code className="text-[12.5px]">
                  <PathText>{path}</PathText>
                </code>
              ) : (
                <span className="[&_code]:text-[12.5px]">
                  <RichText>{path}</RichText>
                </span>
              )}
              {/^(?:first|next) of the list$/.test(because) ? null : (
                <span className="block text-soft text-xs">
                  <RichText>{because}</RichText>
                </span>
              )}
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
        {missing ? (
          <tr className="border-edge border-t text-break">
            <td className="py-1 pr-3 align-top font-medium leading-snug [overflow-wrap:anywhere] [&_code]:text-[12.5px]">
              {missing.isFile ? (
                <code>
                  <PathText>{missing.what}</PathText>
                </code>
              ) : (
                <RichText>{missing.what}</RichText>
              )}
            </td>
            <td className="whitespace-nowrap py-1 text-right align-top">
              <span className="inline-flex items-center gap-1">
                {missing.how}
                <Icon shape="broken" className="size-3.5" />
              </span>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** What a program brings itself is told in words. */
function isPath(text: string): boolean {
  return !/\s/.test(text);
}
