import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bases } from "../world/bases";
import { hosts } from "../world/hosts";
import { paths } from "../world/paths";
import type { LabCase } from "./lab-case";
import type { Proof } from "./prove";

/** Fills the generated parts of lab/README.md, between its markers. Seconds stay out: they would change with every run. */
export function writeReadme(cases: readonly LabCase[]): void {
  const proofs = cases.flatMap((it) => [it.name, `${it.name} (Docker)`]).flatMap(readProof);
  const about = new Map(cases.map((it) => [it.name, it.about]));
  const rows = proofs.map((it) => {
    const result = it.complaints.length + it.differences.length === 0 ? it.after : "not proven";
    return `| \`${it.name}\` | ${about.get(it.name.replace(" (Docker)", "")) ?? ""} | ${it.before} | ${it.verdict} | ${it.proven.join(", ") || "none"} | ${result} |`;
  });
  const parts: Readonly<Record<string, readonly string[]>> = {
    cases: ["| case | what it shows | before | verdict | proven fixes | after |", "|---|---|---|---|---|---|", ...rows],
    bases: [
      "| base | stand-in |",
      "|---|---|",
      "| `debian:bookworm-slim` | no: debootstrap's minimal tree, trimmed as the official image is |",
      ...bases.map((it) => `| ${it.tags.map((tag) => `\`${tag}\``).join(", ")} | ${it.standIn ?? "no"} |`),
    ],
    servers: ["| name | shows |", "|---|---|", ...Object.values(hosts).map((it) => `| \`${it.name}\` | ${it.shows} |`)],
  };
  let text = readFileSync(paths.readme, "utf8");
  for (const [name, lines] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`lab/README.md has lost its marker ${begin}`);
    text = `${text.slice(0, from + begin.length)}\n${lines.join("\n")}\n${text.slice(to)}`;
  }
  writeFileSync(paths.readme, text);
}

function readProof(name: string): readonly Proof[] {
  const path = join(paths.results, `${name}.json`);
  if (!existsSync(path)) return [];
  const proof: Proof = JSON.parse(readFileSync(path, "utf8"));
  return [proof];
}
