import { Fragment } from "react";
import { layoutOf } from "./layout-of";
import { PathText } from "./path-text";
import { StageArrow } from "./stage-arrow";
import { StageCard } from "./stage-card";
import type { MapEdge, StageMap } from "./stage-map";

const lane = 14;
const inks: Record<MapEdge["kind"], string> = {
  copy: "text-soft",
  base: "text-soft",
  fix: "font-medium text-trust",
  gone: "text-soft",
};

/** Stages from top to bottom as the file has them; what is copied runs down the side. */
export function StageMapPicture({ map }: { readonly map: StageMap }) {
  const { cards, arrows, rows, lanes } = layoutOf(map);
  const columns = `minmax(0,1fr)${lanes > 0 ? ` 6px repeat(${lanes}, ${lane}px)` : ""}`;
  return (
    <>
      <ol className="grid" style={{ gridTemplateColumns: columns, gridTemplateRows: rows }}>
        {cards.map(({ node, row, labels }) => (
          <li key={node.key} className="contents">
            <div className={`col-start-1 ${row > 1 ? "pt-2 pb-1.5" : ""}`} style={{ gridRow: row }}>
              {labels.map(({ edge, lead, from, what, more }) => (
                <p
                  key={`${edge.from} ${edge.kind}`}
                  className={`text-right text-xs leading-[18px] [overflow-wrap:anywhere] ${inks[edge.kind]}`}
                >
                  {lead} <code>{from}</code>
                  {what.map((it, index) => (
                    <Fragment key={it}>
                      {index === 0 ? ": " : ", "}
                      <span className="inline-block max-w-full">
                        <PathText>{it}</PathText>
                      </span>
                    </Fragment>
                  ))}
                  {more}
                </p>
              ))}
            </div>
            <StageCard node={node} row={row + 1} />
            {arrows
              .filter((it) => it.edge.to === node.key)
              .map((it) => (
                <StageArrow key={`${it.edge.from} ${it.edge.kind}`} arrow={it} />
              ))}
          </li>
        ))}
      </ol>
      {map.folded.length > 0 ? (
        <p className="mt-3 text-soft text-xs">
          {map.folded.length === 1 ? "1 more stage" : `${map.folded.length} more stages`} with no part in this: {map.folded.join(", ")}
        </p>
      ) : null}
    </>
  );
}
