import { writeFileSync } from "node:fs";
import { mustRun } from "../world/command";
import { paths } from "../world/paths";
import type { Observation } from "./observe";
import type { Proof } from "./proof";

const head = `// Written by \`npm run lab -- --observed\`; not by hand.
import type { FailureKind, Phase, Runtime } from "../vocabulary";

/** What real programs printed in the lab, against servers whose fault is known; what is said of it is true whether or not the text tells. */
export const observedInLab: readonly {
  readonly case: string;
  /** The package or program that speaks, and its version. */
  readonly program: string;
  readonly kind: FailureKind;
  readonly phase: Phase;
  readonly runtime: Runtime;
  readonly host: string;
  readonly lines: readonly string[];
}[] = `;

/** Hands what the programs of this run said to the recogniser's tests. Only after a whole run: the table is written anew. */
export async function writeObserved(proofs: readonly Proof[]): Promise<void> {
  const seen: Observation[] = [];
  for (const { observed } of proofs) {
    // Two images that let the same program say the same are one observation.
    const isNew =
      observed !== undefined && !seen.some((it) => it.program === observed.program && it.lines.join() === observed.lines.join());
    if (isNew) seen.push(observed);
  }
  writeFileSync(paths.observed, `${head}${JSON.stringify(seen)};\n`);
  await mustRun("npx", ["biome", "check", "--write", paths.observed], { cwd: paths.lab, atTheEnd: true });
}
