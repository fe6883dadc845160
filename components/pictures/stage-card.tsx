import { Icon } from "../ui/icon";
import { RichText } from "../ui/rich-text";
import { headHeight, imageHeight } from "./layout-of";
import { PathText } from "./path-text";
import type { MapNode } from "./stage-map";
import type { StageStore, StoreState } from "./stage-store";

type Look = { readonly box: string; readonly shape: "fine" | "broken" | "unknown" | undefined };
const broken: Look = { box: "border-break border-dashed bg-break-wash text-break", shape: "broken" };
const looks: Record<StoreState, Look> = {
  present: { box: "border-trust bg-trust-wash text-trust", shape: "fine" },
  absent: broken,
  closed: broken,
  elsewhere: broken,
  old: broken,
  unknown: { box: "border-doubt border-dashed bg-doubt-wash text-doubt", shape: "unknown" },
  own: { box: "border-edge text-soft", shape: undefined },
};

/** One stage: its name, what it is made of, and what it holds. */
export function StageCard({ node, row }: { readonly node: MapNode; readonly row: number }) {
  const isImage = node.kind === "image";
  const frame = node.added ? "border-trust border-dashed" : node.badge ? "border-ink" : "border-line";
  const about = isImage ? "image" : [node.base, node.user ? `user ${node.user}` : ""].filter(Boolean).join(" · ");
  const badge = node.badge === "runs" ? "bg-ink text-paper" : "bg-break text-paper";
  return (
    <div className={`col-start-1 min-w-0 rounded-lg border bg-sheet px-2.5 ${frame}`} style={{ gridRow: `${row} / span 3` }}>
      <div className="flex flex-col justify-center gap-0.5" style={{ height: (isImage ? imageHeight : headHeight) - 1 }}>
        <p className="flex items-baseline gap-2 text-[13px]">
          <span className="min-w-0 truncate font-medium" title={node.name}>
            {node.name}
          </span>
          {node.badge ? <span className={`shrink-0 rounded px-1.5 py-px text-[11px] leading-tight ${badge}`}>{node.badge}</span> : null}
          {node.added ? <span className="shrink-0 text-trust text-xs">added by the fix</span> : null}
          {isImage ? <span className="ml-auto shrink-0 text-soft text-xs">{about}</span> : null}
        </p>
        {isImage || about === "" ? null : (
          <p className="truncate text-soft text-xs" title={about}>
            {about}
          </p>
        )}
      </div>
      {node.store ? <Store store={node.store} node={node} /> : null}
    </div>
  );
}

function Store({ store, node }: { readonly store: StageStore; readonly node: MapNode }) {
  const { box, shape } = looks[store.state];
  return (
    <div className={`mb-2.5 rounded-md border px-2 py-1 text-xs leading-snug ${box}`}>
      <p className="flex items-center gap-1 font-medium">
        {shape ? <Icon shape={shape} className="size-3.5" /> : null}
        <span className="min-w-0 [overflow-wrap:anywhere]">{store.text}</span>
      </p>
      {"path" in store.more ? (
        <code className="block text-[11.5px]">
          <PathText>{store.more.path}</PathText>
        </code>
      ) : store.more.words === "" ? null : (
        <p>{store.more.words}</p>
      )}
      {node.lacks === undefined ? null : (
        <p className="flex items-center gap-1 font-medium text-break">
          <Icon shape="broken" className="size-3.5" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            lacks <RichText>{node.lacks}</RichText>
          </span>
        </p>
      )}
      {node.rebased === undefined ? null : (
        <p className="text-trust">
          with the fix: starts from <code>{node.rebased}</code>
        </p>
      )}
      {node.gains === undefined ? null : (
        <p className="text-trust [overflow-wrap:anywhere]">
          with the fix: {node.gains.startsWith("/") ? <PathText>{node.gains}</PathText> : node.gains}
        </p>
      )}
    </div>
  );
}
