import type { LogExcerpt } from "../../lib/log/log-excerpt";
import { createLogScan } from "../../lib/log/scan-log";

export type ScanMessage =
  | { readonly kind: "progress"; readonly read: number; readonly total: number }
  | { readonly kind: "done"; readonly excerpt: LogExcerpt; readonly head: string };

const step = 1 << 20;
/** Where nothing matters, this much of the beginning is shown instead. */
const headLength = 6000;

addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
  const start = new Uint8Array(await data.slice(0, 2).arrayBuffer());
  const encoding = start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" });
  const scan = createLogScan();
  let head = "";
  let told = 0;
  for (let at = 0; at < data.size; at += step) {
    const text = decoder.decode(await data.slice(at, at + step).arrayBuffer(), { stream: true });
    if (head.length < headLength) head += text.slice(0, headLength - head.length);
    scan.push(text);
    if (performance.now() - told > 100) {
      told = performance.now();
      say({ kind: "progress", read: Math.min(at + step, data.size), total: data.size });
    }
  }
  scan.push(decoder.decode());
  say({ kind: "done", excerpt: scan.finish(), head });
});

function say(message: ScanMessage): void {
  postMessage(message);
}
