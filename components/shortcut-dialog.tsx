import type { Ref } from "react";
import { Button } from "./ui/button";
import type { Shortcut } from "./use-shortcuts";

export function ShortcutDialog({
  ref,
  shortcuts,
  wanted,
  onWanted,
}: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly shortcuts: readonly Shortcut[];
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
}) {
  return (
    <dialog
      ref={ref}
      aria-labelledby="shortcuts-title"
      className="m-auto w-[min(28rem,calc(100vw-1.5rem))] rounded-xl border border-line bg-paper p-5 text-ink"
    >
      <form method="dialog" className="flex items-start justify-between gap-4">
        <h2 id="shortcuts-title" className="font-semibold text-lg tracking-tight">
          Keyboard
        </h2>
        <Button type="submit">Close</Button>
      </form>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-[0.9375rem]">
        {[...shortcuts.map(({ key, what }) => ({ key, what })), { key: "Esc", what: "Leave the box, go to the answer" }].map(
          ({ key, what }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="inline-block min-w-7 rounded border border-edge/70 bg-sheet px-1.5 text-center font-mono text-[13px]">
                  {key}
                </kbd>
              </dt>
              <dd className="text-soft">{what}</dd>
            </div>
          ),
        )}
      </dl>
      <label className="mt-4 flex items-center gap-2 text-[13px] text-soft">
        <input type="checkbox" checked={wanted} onChange={(event) => onWanted(event.target.checked)} className="size-4 accent-ink" />
        Turn on single-key shortcuts
      </label>
    </dialog>
  );
}
