import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { examples } from "../../lib/cases/examples";
import { diagnose } from "../../lib/diagnose";
import type { Report } from "../../lib/report";

/** The answer to a story of lib/cases, worked out when the site is built. */
export function reportOfCase(name: string): Report {
  const { log, dockerfile } = examples.find((it) => it.id === name) ?? { log: read(name, "log.txt"), dockerfile: read(name, "Dockerfile") };
  return diagnose({ log, dockerfile, target: undefined, runtime: undefined });
}

function read(name: string, file: string): string {
  const path = join(process.cwd(), "lib", "cases", name, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
