import { CodeLine } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import { RichText } from "../ui/rich-text";
import type { PatchRow } from "./patch-rows";

type Left = Exclude<PatchRow, { kind: "added" }>;
type Right = Exclude<PatchRow, { kind: "removed" }>;
type Pair = { readonly left: Left | undefined; readonly right: Right | undefined };

/** Before on the left, after on the right; for screens that have room for both. */
export function SideBySide({ rows, highlight }: { readonly rows: readonly PatchRow[]; readonly highlight: HighlightLine | undefined }) {
  return (
    <table className="w-full table-fixed font-mono text-[12.5px] leading-[1.65]">
      <thead>
        <tr className="text-left font-sans text-soft text-xs">
          <th scope="col" className="px-3 pt-2 font-medium">
            Before
          </th>
          <th scope="col" className="border-line border-l px-3 pt-2 font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {pairsOf(rows).map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one patch never move
          <tr key={index}>
            <Side row={pair.left} number={pair.left?.before} highlight={highlight} className="" />
            <Side row={pair.right} number={pair.right?.after} highlight={highlight} className="border-line border-l" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({
  row,
  number,
  highlight,
  className,
}: {
  readonly row: PatchRow | undefined;
  readonly number: number | undefined;
  readonly highlight: HighlightLine | undefined;
  readonly className: string;
}) {
  const wash = row?.kind === "added" ? "bg-trust-wash" : row?.kind === "removed" ? "bg-break-wash" : row ? "" : "bg-well";
  return (
    <td className={`px-3 py-px align-top ${wash} ${className}`}>
      {row ? (
        <div className="flex">
          <span aria-hidden="true" className="w-7 shrink-0 select-none pr-1.5 text-right text-faint">
            {number}
          </span>
          <span aria-hidden="true" className={`w-4 shrink-0 select-none font-bold ${row.kind === "added" ? "text-trust" : "text-break"}`}>
            {{ kept: "", added: "+", removed: "−" }[row.kind]}
          </span>
          <code className="min-w-0 whitespace-pre-wrap text-[12.5px] [overflow-wrap:anywhere]">
            {row.kind === "kept" ? null : <span className="sr-only">{row.kind}: </span>}
            <CodeLine text={row.text} highlight={highlight} />
            {row.text === "" ? "\u200B" : ""}
          </code>
        </div>
      ) : null}
      {row?.kind === "added"
        ? row.notes.map((note) => (
            <p key={note} className="pb-1 pl-11 font-sans text-trust text-xs leading-snug">
              <RichText>{note}</RichText>
            </p>
          ))
        : null}
    </td>
  );
}

/** Sets what was removed beside what came in its place. */
function pairsOf(rows: readonly PatchRow[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let waiting: Left[] = [];
  const flush = () => {
    for (const left of waiting) pairs.push({ left, right: undefined });
    waiting = [];
  };
  for (const row of rows) {
    if (row.kind === "removed") waiting.push(row);
    else if (row.kind === "added") pairs.push({ left: waiting.shift(), right: row });
    else {
      flush();
      pairs.push({ left: row, right: row });
    }
  }
  flush();
  return pairs;
}
