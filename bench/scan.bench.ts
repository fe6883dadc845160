import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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
  readonly failures: number;
};

/** Reads a generated log of 200 MB as the page does, and lets ripgrep search it for the same anchors on one thread. */
export function scanBench(megabytes = 200): ScanBench {
  const folder = mkdtempSync(join(tmpdir(), "scan-bench-"));
  try {
    const log = join(folder, "service.log");
    const patterns = join(folder, "anchors.txt");
    writeLog(log, megabytes);
    writeFileSync(patterns, `${allAnchors.join("\n")}\n`);
    const { seconds: ours, failures } = scan(log);
    const ripgrep = searchWithRipgrep(patterns, log);
    return { megabytes, anchors: allAnchors.length, ours, ripgrep, ratio: ripgrep === undefined ? undefined : ours / ripgrep, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scan(path: string): { readonly seconds: number; readonly failures: number } {
  const file = openSync(path, "r");
  const chunk = new Uint8Array(1 << 20);
  const decoder = new TextDecoder();
  const log = createLogScan();
  const before = process.cpuUsage();
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    const bytes = chunk.subarray(0, size);
    log.push(decoder.decode(bytes, { stream: true }), bytes);
  }
  const { failures } = readExcerpt(log.finish());
  const used = process.cpuUsage(before);
  closeSync(file);
  return { seconds: (used.user + used.system) / 1e6, failures: failures.length };
}

function searchWithRipgrep(patterns: string, log: string): number | undefined {
  const { status, stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time rg -j1 -i -c -F -f "$0" "$1" >/dev/null', patterns, log], {
    encoding: "utf8",
  });
  if (status !== 0) return undefined;
  const times = stderr.trim().split(/\s+/).map(Number);
  return times.reduce((sum, it) => sum + it, 0);
}

/** An ordinary service's log: a line in 20 000 tells of a failure, one in 50 has a word that a message could begin with. */
function writeLog(path: string, megabytes: number) {
  const words =
    "starting request handler user session cache worker queue commit index table query result status connection pool retry flush segment partition consumer offset leader follower healthy ready probe response latency bytes written read closed opened".split(
      " ",
    );
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  const file = openSync(path, "w");
  let text = "";
  for (let line = 1, size = 0; size < megabytes << 20; line += 1) {
    const time = `2026-11-23T03:${String(next(60)).padStart(2, "0")}:${String(next(60)).padStart(2, "0")}.${String(next(1000)).padStart(3, "0")}Z`;
    const said = Array.from({ length: 6 + next(10) }, () => words[next(words.length)]).join(" ");
    const written =
      line % 20_011 === 0
        ? `${time} ERROR sync failed: Get "https://api.corp.example/v1/items?page=${line}": tls: failed to verify certificate: x509: certificate signed by unknown authority\n`
        : line % 50 === 0
          ? `${time} WARN  [worker-${next(64)}] could not find ${said}, caused by an internal error, certificate store untouched\n`
          : `${time} INFO  [worker-${next(64)}] ${said} id=${next(1e9).toString(16)} ms=${next(5000)}\n`;
    text += written;
    size += written.length;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { megabytes, anchors: count, ours, ripgrep, ratio, failures } = scanBench();
  console.log(
    `${megabytes} MB, ${count} anchors: ours ${ours.toFixed(2)} s, rg -j1 ${ripgrep?.toFixed(2) ?? "not installed"} s, ratio ${ratio?.toFixed(2) ?? "unknown"}; ${failures} failures`,
  );
}
