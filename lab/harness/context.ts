import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { paths } from "../world/paths";
import type { LabCase } from "./lab-case";

/** Lays out the build context of a case and gives its folder. */
export function layContext(it: LabCase, engine: string): string {
  const context = join(paths.work, engine, it.name);
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context, { recursive: true });
  cpSync(it.folder, context, { recursive: true, filter: (path) => basename(path) !== "case.json" });
  for (const name of it.programs ?? []) {
    const own = join(paths.programs, name);
    copyFileSync(existsSync(own) ? own : join(paths.built, name), join(context, name));
  }
  for (const [name, certificate] of Object.entries(it.certificates ?? {})) {
    copyFileSync(join(paths.pki, certificate), join(context, name));
    // As git stores it.
    chmodSync(join(context, name), 0o644);
  }
  for (const [name, mode] of Object.entries(it.modes ?? {})) chmodSync(join(context, name), Number.parseInt(mode, 8));
  return context;
}

/**
 * A fix may name the private CA by a file that the person must supply; the lab supplies it.
 * Only a source that the patch itself has added counts: the case's own files must be there already.
 */
export function supplyPrivateAuthority(context: string, original: string, patched: string): readonly string[] {
  const known = new Set(original.split("\n").map((line) => line.trim()));
  const supplied: string[] = [];
  for (const line of patched.split("\n").filter((it) => !known.has(it.trim()))) {
    if (/--from=/.test(line)) continue;
    for (const name of line.match(/[\w./-]+\.(?:crt|pem|cer)\b/g) ?? []) {
      if (name.startsWith("/") || existsSync(join(context, name))) continue;
      mkdirSync(dirname(join(context, name)), { recursive: true });
      copyFileSync(join(paths.pki, "corporate-root.pem"), join(context, name));
      chmodSync(join(context, name), 0o644);
      supplied.push(name);
    }
  }
  return supplied;
}
