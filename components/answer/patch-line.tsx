import { CodeLine } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { RichText } from "../ui/rich-text";
import type { PatchRow } from "./patch-rows";

const looks = {
  kept: { sign: " ", row: "", ink: "text-faint", said: "" },
  added: { sign: "+", row: "bg-trust-wash shadow-[inset_3px_0_var(--color-trust)]", ink: "text-trust", said: "added: " },
  removed: { sign: "−", row: "bg-break-wash shadow-[inset_3px_0_var(--color-break)]", ink: "text-break", said: "removed: " },
} as const;

/** What changed is told by colour, by sign, and by a reason. */
export function PatchLine({ row, highlight }: { readonly row: PatchRow; readonly highlight: HighlightLine | undefined }) {
  const { sign, row: look, ink, said } = looks[row.kind];
  return (
    <li className={look}>
      <div className="flex pr-4">
        <span aria-hidden="true" className={`w-11 shrink-0 select-none pr-2 text-right ${ink}`}>
          {row.kind === "removed" ? row.before : row.after}
        </span>
        <span aria-hidden="true" className={`w-5 shrink-0 select-none font-bold ${ink}`}>
          {sign}
        </span>
        <code
          className={`min-w-0 whitespace-pre-wrap text-[13px] [overflow-wrap:anywhere] ${row.kind === "removed" ? "line-through decoration-break/50" : ""}`}
        >
          {said === "" ? null : <span className="sr-only">{said}</span>}
          <CodeLine text={row.text} highlight={highlight} />
          {row.text === "" ? "\u200B" : ""}
        </code>
      </div>
      {row.kind === "added"
        ? row.notes.map((note) => (
            <p key={note} className="pr-4 pb-1.5 pl-16 font-sans text-[13px] text-trust leading-snug">
              <RichText>{note}</RichText>
            </p>
          ))
        : null}
    </li>
  );
}
