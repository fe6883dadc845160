import type { Arrow } from "./layout-of";
import type { MapEdge } from "./stage-map";

const looks: Record<MapEdge["kind"], string> = {
  copy: "border-edge border-[1.5px] text-edge",
  base: "border-edge border-[1.5px] text-edge",
  fix: "border-trust border-2 border-dashed text-trust",
  gone: "border-edge border-2 border-dotted text-edge",
};

/** Out of one card, down a lane of its own, and into another. The words stand above the card it arrives at. */
export function StageArrow({ arrow: { edge, row, lanes, top, bottom } }: { readonly arrow: Arrow }) {
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none relative rounded-r-lg border-l-0 ${looks[edge.kind]}`}
      style={{ gridRow: row, gridColumn: `2 / span ${lanes + 1}`, marginTop: top, marginBottom: bottom - 1, marginLeft: 1 }}
    >
      <span className="absolute bottom-[-5px] left-0 size-0 border-4 border-transparent border-r-[7px] border-r-current border-l-0" />
    </span>
  );
}
