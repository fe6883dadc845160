import type { LogExcerpt } from "../../lib/log/log-excerpt";
import type { ScanMessage } from "./scan.worker";

/** Larger than this, and a log is read in a worker; smaller, and its answer is there before a worker would have started. */
export const largeFrom = 250_000;

/** A log too large to show: what was kept of it, and where that stands. `silent`: nothing in it mattered, its beginning is shown. */
export type Scanned = {
  readonly name: string;
  readonly bytes: number;
  /** How many of them were searched: fewer while the log is read on, and where that was cancelled. */
  readonly searched: number;
  readonly excerpt: LogExcerpt;
  readonly blob: Blob;
  readonly silent: boolean;
};

type Listener = {
  readonly onProgress: (share: number) => void;
  /** Called at most once, when there is something to answer though not all was read. */
  readonly onFirst: (scanned: Scanned) => void;
};

/** Reads a log of any size in a worker; undefined where the person gave up waiting. Rejects where a worker cannot be had. */
export function scanLarge(
  blob: Blob,
  name: string,
  { onProgress, onFirst }: Listener,
  cancelled: AbortSignal,
): Promise<Scanned | undefined> {
  const worker = newScanWorker();
  return new Promise<Scanned | undefined>((resolve, reject) => {
    cancelled.addEventListener("abort", () => resolve(undefined));
    worker.addEventListener("error", () => reject(new Error("The worker that reads large logs cannot be had")));
    worker.addEventListener("message", ({ data }: MessageEvent<ScanMessage>) => {
      if (cancelled.aborted) return;
      if (data.kind === "progress") return onProgress(data.read / data.total);
      const seen = { name, bytes: blob.size, blob, excerpt: data.excerpt, silent: false };
      if (data.kind === "first") return onFirst({ ...seen, searched: data.read });
      const silent = data.excerpt.text.trim() === "";
      resolve({ ...seen, searched: blob.size, silent, excerpt: silent ? headOnly(data.excerpt, data.head) : data.excerpt });
    });
    worker.postMessage(blob);
  }).finally(() => worker.terminate());
}

/**
 * The build makes the worker a file of its own (scripts/build.ts): the bundler's way of starting one hides its settings in the
 * fragment of the address, and a worker that comes out of the service worker's cache never sees that.
 */
function newScanWorker(): Worker {
  return process.env.NODE_ENV === "production"
    ? new Worker("/scan-worker.js")
    : new Worker(new URL("./scan.worker.ts", import.meta.url), { type: "module" });
}

function headOnly(excerpt: LogExcerpt, head: string): LogExcerpt {
  return { ...excerpt, text: head, pieces: [{ start: 0, end: head.length, offset: 0, line: 1 }] };
}
