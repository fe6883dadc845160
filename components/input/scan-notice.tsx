import { Button } from "../ui/button";
import { downloadText } from "../ui/copy-text";
import type { Scanned } from "./scan-large";

/** What stands over the log box while a large log is read, and afterwards. */
export function ScanNotice({
  scanning,
  scanned,
  onCancel,
}: {
  readonly scanning: number | undefined;
  readonly scanned: Scanned | undefined;
  readonly onCancel: () => void;
}) {
  return (
    <>
      {scanning === undefined ? null : (
        <div className="mb-2 flex items-center gap-3 text-[13px]">
          <label className="flex flex-1 items-center gap-3">
            Reading
            <progress value={scanning} max={1} className="h-1.5 w-full accent-ink">
              {Math.round(scanning * 100)} %
            </progress>
          </label>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
      {scanned ? <WhatWasScanned scanned={scanned} reading={scanning !== undefined} /> : null}
    </>
  );
}

function WhatWasScanned({ scanned, reading }: { readonly scanned: Scanned; readonly reading: boolean }) {
  const { name, bytes, searched, excerpt, blob, silent } = scanned;
  const lines = `${excerpt.lines.toLocaleString("en")} lines`;
  return (
    <p className="mb-2 text-[13px] text-soft">
      <span className="text-ink">{name}</span>, {sizeOf(bytes)},{" "}
      {searched === bytes
        ? `${lines}, all of them searched.`
        : reading
          ? "not yet read to the end. This is the answer so far."
          : `of which the first ${sizeOf(searched)}, ${lines}, were searched.`}{" "}
      {silent ? "The box shows the beginning." : "The box holds the lines that matter, with those around them."}{" "}
      {blob instanceof File ? null : (
        <button type="button" className="underline underline-offset-4" onClick={async () => downloadText("pasted.log", await blob.text())}>
          Save all that was pasted
        </button>
      )}
    </p>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
