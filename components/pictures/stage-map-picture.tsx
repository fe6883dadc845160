import { Icon } from "../ui/icon";
import type { MapEdge, MapNode, StageMap, StoreState } from "./stage-map";

const heights = { stage: 92, image: 44 } as const;
const labelHeight = 18;
const lane = 14;
const stores: Record<StoreState, { readonly text: string; readonly look: string; readonly shape: "fine" | "broken" | "unknown" }> = {
  present: { text: "has roots", look: "border-trust bg-trust-wash text-trust", shape: "fine" },
  absent: { text: "no roots", look: "border-break border-dashed bg-break-wash text-break", shape: "broken" },
  unknown: { text: "not known", look: "border-doubt border-dashed bg-doubt-wash text-doubt", shape: "unknown" },
};
const emptyWords: Record<StoreState, string> = { present: "", absent: "nothing to trust", unknown: "cannot be seen from here" };
const strokes: Record<MapEdge["kind"], string> = { copy: "var(--color-edge)", base: "var(--color-edge)", fix: "var(--color-trust)" };

/** Stages from top to bottom as the file has them; what is copied runs down the side. */
export function StageMapPicture({ map }: { readonly map: StageMap }) {
  const { cards, edges, height, width } = layoutOf(map);
  return (
    <div className="relative grid" style={{ height, gridTemplateColumns: `minmax(0,1fr) ${width}px` }}>
      <ol className="relative min-w-0">
        {cards.map(({ node, top, labels }) => (
          <li key={node.key}>
            {labels.map(({ edge, text }, index) => (
              <p
                key={`${edge.from} ${edge.kind} ${text}`}
                title={edge.labels.join(", ")}
                className={`absolute inset-x-0 truncate pr-1 text-right text-xs leading-[18px] ${edge.kind === "fix" ? "font-medium text-trust" : "text-soft"}`}
                style={{ top: top - 5 - (labels.length - index) * labelHeight }}
              >
                {text}
              </p>
            ))}
            <StageCard node={node} top={top} />
          </li>
        ))}
      </ol>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {edges.map(({ edge, from, to, x }) => (
          <g
            key={`${edge.from} ${edge.to} ${edge.kind}`}
            stroke={strokes[edge.kind]}
            fill="none"
            strokeWidth={edge.kind === "fix" ? 2 : 1.5}
          >
            <path
              d={`M0 ${from} H${x - 6} Q${x} ${from} ${x} ${from + 6} V${to - 6} Q${x} ${to} ${x - 6} ${to} H6`}
              strokeDasharray={edge.kind === "fix" ? "5 4" : undefined}
            />
            <path d={`M1 ${to} l7 -4 v8 z`} fill={strokes[edge.kind]} stroke="none" />
          </g>
        ))}
      </svg>
    </div>
  );
}

function StageCard({ node, top }: { readonly node: MapNode; readonly top: number }) {
  const frame = node.added ? "border-trust border-dashed" : node.runs ? "border-ink" : "border-line";
  const about =
    node.kind === "image" ? "image, only copied from" : [node.base, node.user ? `user ${node.user}` : ""].filter(Boolean).join(" · ");
  return (
    <div
      className={`absolute inset-x-0 flex flex-col justify-center gap-1.5 rounded-lg border bg-sheet px-2.5 ${frame}`}
      style={{ top, height: heights[node.kind] }}
    >
      <p className="flex items-baseline gap-2 text-[13px]">
        <span className="truncate font-medium">{node.name}</span>
        {node.runs ? <span className="shrink-0 rounded bg-ink px-1.5 py-px text-[11px] text-paper leading-tight">runs</span> : null}
        {node.added ? <span className="shrink-0 text-trust text-xs">added by the fix</span> : null}
        <span className="ml-auto truncate text-soft text-xs" title={about}>
          {about}
        </span>
      </p>
      {node.store ? (
        <div className={`rounded-md border px-2 py-1 text-xs leading-snug ${stores[node.store.state].look}`}>
          <p className="flex items-center gap-1 font-medium">
            <Icon shape={stores[node.store.state].shape} className="size-3.5" />
            {stores[node.store.state].text}
            {node.store.extra.length > 0 ? (
              <span className="truncate font-normal" title={node.store.extra.join(", ")}>
                {" "}
                and {node.store.extra[0]?.split("/").at(-1)}
              </span>
            ) : null}
          </p>
          {node.gains ? (
            <p className="truncate text-trust" title={node.gains}>
              with the fix: {node.gains}
            </p>
          ) : (
            <p className="truncate" title={node.store.path}>
              {node.store.path ?? emptyWords[node.store.state]}
            </p>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Heights are fixed, so that arrows and cards meet without measuring. */
function layoutOf({ nodes, edges }: StageMap) {
  let top = 0;
  const cards = nodes.map((node, index) => {
    const labels = edges
      .filter((edge) => edge.to === node.key)
      .map((edge) => {
        const from = nodes.find((it) => it.key === edge.from)?.name ?? edge.from;
        const shown = edge.labels.slice(0, 2).join(", ") + (edge.labels.length > 2 ? ` and ${edge.labels.length - 2} more` : "");
        return {
          edge,
          text: edge.kind === "base" ? `starts from ${from}` : `${edge.kind === "fix" ? "the fix copies" : "copies"} ${shown}`,
        };
      });
    if (index > 0) top += 10 + Math.max(labels.length * labelHeight, 6);
    const card = { node, top, labels, height: heights[node.kind] };
    top += card.height;
    return card;
  });
  const drawn = edges.flatMap((edge, index) => {
    const from = cards.find((it) => it.node.key === edge.from);
    const to = cards.find((it) => it.node.key === edge.to);
    if (!from || !to || from.top >= to.top) return [];
    const arriving = edges.slice(0, index).filter((it) => it.to === edge.to).length;
    const leaving = edges.slice(0, index).filter((it) => it.from === edge.from).length;
    // What a fix brings goes from store to store, all else from stage to stage.
    const offset = edge.kind === "fix" ? 18 : -18;
    return [
      {
        edge,
        from: from.top + from.height / 2 + (from.node.store ? offset : 0) + leaving * 4,
        to: to.top + to.height / 2 + offset + arriving * 4,
      },
    ];
  });
  const lanes = drawn.map((it, index) => ({ ...it, x: 16 + (drawn.length - 1 - index) * lane }));
  return { cards, edges: lanes, height: top, width: lanes.length > 0 ? 24 + lanes.length * lane : 0 };
}
