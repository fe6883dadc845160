import type { LogLine } from "./log-line";

/** The container or build step that a line comes from, where the log names it: between its lines stand those of others. */
export function carrierOf(line: LogLine | undefined): string | undefined {
  for (const it of line?.marks ?? []) {
    if (it.kind === "compose") return it.service;
    if (it.kind === "pod") return it.name;
    if (it.kind === "buildkit") return it.vertex;
  }
  return undefined;
}
