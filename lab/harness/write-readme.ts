import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bases } from "../world/bases";
import { hosts } from "../world/hosts";
import { paths } from "../world/paths";
import type { LabCase } from "./lab-case";
import type { Proof } from "./proof";

type Seconds = { readonly raised: number; readonly proved: number };

/** Fills the generated parts of lab/README.md, between its markers. Seconds of single cases stay out: they would change with every run. */
export function writeReadme(cases: readonly LabCase[], seconds: Seconds | undefined): void {
  const proofs = lastProofs(cases);
  const about = new Map(cases.map((it) => [it.name, it.about]));
  const rows = proofs.map((it) => {
    const result = it.complaints.length + it.differences.length === 0 ? it.after : "not proven";
    return `| \`${it.name}\` | ${about.get(it.name.replace(" (Docker)", "")) ?? ""} | ${it.before} | ${it.verdict} | ${it.proven.join(", ") || "none"} | ${result} |`;
  });
  const parts: Readonly<Record<string, readonly string[]>> = {
    cases: ["| case | what it shows | before | verdict | proven fixes | after |", "|---|---|---|---|---|---|", ...rows],
    figures: figuresOf(proofs),
    ...(seconds && {
      seconds: [
        `The last whole run took ${Math.round(seconds.proved)} seconds for the cases, and ${Math.round(seconds.raised)} to see that the world was there.`,
      ],
    }),
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

/** The tables can be written after runs of a part. */
export function lastProofs(cases: readonly LabCase[]): readonly Proof[] {
  return cases.flatMap((it) => [it.name, `${it.name} (Docker)`]).flatMap(readProof);
}

function figuresOf(proofs: readonly Proof[]): readonly string[] {
  const sum = (of: (it: Proof) => number) => String(proofs.reduce((all, it) => all + of(it), 0));
  const good = proofs.filter((it) => it.complaints.length + it.differences.length === 0);
  return [
    "| | |",
    "|---|---|",
    `| cases on buildah | ${proofs.filter((it) => !it.name.endsWith("(Docker)")).length} |`,
    `| cases on the Docker engine | ${proofs.filter((it) => it.name.endsWith("(Docker)")).length} |`,
    `| proven | ${good.length} of ${proofs.length} |`,
    `| patched images that were built and fetched what the first one could not | ${sum((it) => it.proven.length)} |`,
    `| predicted stores held against the image | ${sum((it) => it.counted.stores)} |`,
    `| files compared in them | ${sum((it) => it.counted.files)} |`,
    `| look-ups held against the trace of the program | ${sum((it) => it.counted.lookUps)} |`,
    `| differences | ${sum((it) => it.differences.length)}, and ${sum((it) => it.known)} that the cases name as known |`,
  ];
}

function readProof(name: string): readonly Proof[] {
  const path = join(paths.results, `${name}.json`);
  if (!existsSync(path)) return [];
  const proof: Proof = JSON.parse(readFileSync(path, "utf8"));
  return [proof];
}
