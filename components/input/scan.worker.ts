import type { LogExcerpt } from "../../lib/log/log-excerpt";
import { readExcerpt } from "../../lib/log/read-log";
import { createLogScan } from "../../lib/log/scan-log";
import { encodingOfFile } from "./encoding-of-file";

export type ScanMessage =
  | { readonly kind: "progress"; readonly read: number; readonly total: number }
  /** What is known so far; said once, as soon as there is a failure to answer. */
  | { readonly kind: "first"; readonly excerpt: LogExcerpt; readonly read: number }
  | { readonly kind: "done"; readonly excerpt: LogExcerpt; readonly head: string };

const step = 1 << 20;
/** Where nothing matters, this much of the beginning is shown instead. */
const headLength = 6000;

addEventListener("message", async ({ data }: MessageEvent<Blob>) => {
  const { encoding, decoder } = await encodingOfFile(data);
  const head = decoder.decode(await data.slice(0, 4 * headLength).arrayBuffer()).slice(0, headLength);
  const scan = createLogScan();
  let told = 0;
  let answered = false;
  for (let at = 0; at < data.size; at += step) {
    const bytes = new Uint8Array(await data.slice(at, at + step).arrayBuffer());
    scan.push(encoding === "utf-8" ? bytes : decoder.decode(bytes, { stream: true }));
    if (performance.now() - told < 100) continue;
    told = performance.now();
    const read = Math.min(at + step, data.size);
    say({ kind: "progress", read, total: data.size });
    if (answered || read === data.size) continue;
    const excerpt = scan.excerpt();
    answered = readExcerpt(excerpt).failure !== undefined;
    if (answered) say({ kind: "first", excerpt, read });
  }
  if (encoding !== "utf-8") scan.push(decoder.decode());
  say({ kind: "done", excerpt: scan.finish(), head });
});

function say(message: ScanMessage): void {
  postMessage(message);
}
