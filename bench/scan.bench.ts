import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Failure } from "../lib/log/failure";
import { allAnchors } from "../lib/log/find-wanted";
import { readExcerpt } from "../lib/log/read-log";
import { createLogScan } from "../lib/log/scan-log";

export type ScanBench = {
  readonly megabytes: number;
  readonly anchors: number;
  /** Seconds of processor time; the wall clock says more about what else the machine does. */
  readonly ours: number;
  /** Undefined where ripgrep is not installed. */
  readonly ripgrep: number | undefined;
  readonly ratio: number | undefined;
  /** Different failures in the log, and how many of them were found, each as often as it stands there. */
  readonly planted: number;
  readonly found: number;
};

/**
 * Reads a generated log of 200 MB as the page does, and lets ripgrep search it for the same anchors on one thread. Ours counts
 * lines and characters besides, reads what is around the anchors, and says what failed; ripgrep counts the lines that hold one.
 */
export function scanBench(megabytes = 200): ScanBench {
  const folder = mkdtempSync(join(tmpdir(), "scan-bench-"));
  try {
    const log = join(folder, "service.log");
    const patterns = join(folder, "anchors.txt");
    const times = writeLog(log, megabytes);
    writeFileSync(patterns, `${allAnchors.join("\n")}\n`);
    const { seconds: ours, failures } = scan(log);
    const ripgrep = searchWithRipgrep(patterns, log);
    return {
      megabytes,
      anchors: allAnchors.length,
      ours,
      ripgrep,
      ratio: ripgrep === undefined ? undefined : ours / ripgrep,
      planted: failureLines.length,
      found: failureLines.filter(({ host, kind }, at) =>
        failures.some((it) => it.host === host && it.kind === kind && it.count === times[at]),
      ).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scan(path: string): { readonly seconds: number; readonly failures: readonly Failure[] } {
  const file = openSync(path, "r");
  const chunk = new Uint8Array(1 << 20);
  const log = createLogScan();
  const before = process.cpuUsage();
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) log.push(chunk.subarray(0, size));
  const { failures } = readExcerpt(log.finish());
  const used = process.cpuUsage(before);
  closeSync(file);
  return { seconds: (used.user + used.system) / 1e6, failures };
}

function searchWithRipgrep(patterns: string, log: string): number | undefined {
  const { status, stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time rg -j1 -i -c -F -f "$0" "$1" >/dev/null', patterns, log], {
    encoding: "utf8",
  });
  if (status !== 0) return undefined;
  const times = stderr.trim().split(/\s+/).map(Number);
  return times.reduce((sum, it) => sum + it, 0);
}

/** Lines that tell of a failure, as they follow a time and a level. */
const failureLines = [
  {
    host: "api.corp.example",
    kind: "unknown-authority",
    text: 'sync failed: Get "https://api.corp.example/v1/items": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  },
  {
    host: "mirror.corp.example",
    kind: "expired",
    text: 'pull failed: Get "https://mirror.corp.example/v2/": x509: certificate has expired or is not yet valid: current time 2026-11-23T03:04:05Z is after 2026-11-01T00:00:00Z',
  },
  {
    host: "files.corp.example",
    kind: "name-mismatch",
    text: 'Post "https://files.corp.example/upload": x509: certificate is valid for www.corp.example, not files.corp.example',
  },
  {
    host: "pay.corp.example",
    kind: "unknown-authority",
    text: '{"level":"error","msg":"Get \\"https://pay.corp.example/größe\\": x509: certificate signed by unknown authority","attempt":3}',
  },
  {
    host: "queue.corp.example",
    kind: "self-signed-in-chain",
    text: "request to https://queue.corp.example/events failed, reason: self-signed certificate in certificate chain",
  },
  {
    host: "colour.corp.example",
    kind: "unknown-authority",
    text: 'Get "https://colour.corp.example/v1": \u001b[31mx5\u001b[1m09: certi\u001b[0mficate signed by unk\u001b[1mnown authority\u001b[0m',
  },
] as const;

/** Words that messages begin with or are made of, in lines that tell of none. */
const nearMisses = [
  "could not find segment, caused by an internal error, certificate store untouched",
  "certificate of node rotated, next rotation in 86400 s",
  "TLS handshake with peer took longer than usual, 812 ms, session resumed",
  "verify: checksum of partition matches, hostname unchanged",
  "unable to acquire lease, expired 3 s ago, trying again",
  "trust policy loaded, 214 rules, self-signed tokens rejected: 0",
  "x509: 12 certificates in pool, all of them valid",
] as const;

/**
 * An ordinary service's log: a line in 50 has words that a message could be made of, one in 30 is not ASCII, one in 300 is of
 * several thousand characters, one in 10 000 tells of a failure. Returns how often each was written.
 */
function writeLog(path: string, megabytes: number): readonly number[] {
  const words =
    "starting stopped request handler user session cache worker queue commit index table query result status connection pool retry flush segment partition consumer offset leader follower healthy ready probe response latency bytes written read closed opened reconcile lease snapshot replica shard compaction bucket metrics scrape target rule evaluation tenant quota throttled upstream cluster route match header cookie token refresh scope grant invoice order basket checkout shipment ledger balance export import batch cursor page limit deadline exceeded cancelled scheduled cron trigger webhook delivery attempt payload schema migration rollback applied skipped feature flag variant experiment cohort render template layout asset bundle hydrate prefetch".split(
      " ",
    );
  const foreign = ["Größe geändert", "naïve façade — “ok”", "注文を処理しました", "заказ принят", "✓ déployé 🚀"];
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    // The low bits of such a generator repeat soon.
    return (seed >>> 8) % below;
  };
  const some = (count: number): string => Array.from({ length: count }, () => words[next(words.length)]).join(" ");
  const saidBy = (line: number): string => {
    if (line % 50 === 0) return `WARN  [worker-${next(64)}] ${some(4)}: ${nearMisses[(line / 50) % nearMisses.length]}`;
    if (line % 30 === 0) return `INFO  [worker-${next(64)}] ${some(3 + next(5))} ${foreign[next(foreign.length)]} ${some(4)}`;
    if (line % 301 === 0)
      return `DEBUG {"items":[${Array.from({ length: 40 + next(60) }, () => `{"id":"${next(1e9).toString(16)}","name":"${some(2)}","n":${next(1e4)}}`).join(",")}]}`;
    return `INFO  [worker-${next(64)}] ${some(6 + next(10))} path=/v${next(3)}/${words[next(words.length)]}/${next(1e6)} id=${next(1e9).toString(16)} ms=${next(5000)}`;
  };
  const times: number[] = failureLines.map(() => 0);
  const file = openSync(path, "w");
  const encoder = new TextEncoder();
  let text = "";
  for (let line = 1, size = 0; size < megabytes << 20; line += 1) {
    const time = `2026-11-23T03:${[next(60), next(60)].map((it) => String(it).padStart(2, "0")).join(":")}.${String(next(1000)).padStart(3, "0")}Z`;
    const which = line % 10_007 === 0 ? (line / 10_007) % failureLines.length : undefined;
    if (which !== undefined) times[which] = (times[which] ?? 0) + 1;
    text += `${time} ${which === undefined ? saidBy(line) : `ERROR ${failureLines[which]?.text}`}\n`;
    if (text.length < 1 << 20) continue;
    size += writeSync(file, encoder.encode(text));
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
  return times;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { megabytes, anchors: count, ours, ripgrep, ratio, planted, found } = scanBench();
  console.log(
    `${megabytes} MB, ${count} anchors: ours ${ours.toFixed(2)} s, rg -j1 ${ripgrep?.toFixed(2) ?? "not installed"} s, ratio ${ratio?.toFixed(2) ?? "unknown"}; ${found} of ${planted} failures found`,
  );
  if (found < planted) process.exitCode = 1;
}
