import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildahEngine } from "./harness/buildah-engine";
import { dockerEngine } from "./harness/docker-engine";
import type { Engine } from "./harness/engine";
import { type LabCase, readCases } from "./harness/lab-case";
import type { Proof } from "./harness/proof";
import { prove } from "./harness/prove";
import { tableOf } from "./harness/table";
import { unprovenFixes } from "./harness/unproven-fixes";
import { writeObserved } from "./harness/write-observed";
import { lastProofs, writeReadme } from "./harness/write-readme";
import { startDocker } from "./world/docker";
import { findLack, type Lack } from "./world/lack";
import { paths } from "./world/paths";
import { raiseWorld } from "./world/raise";
import { startServers } from "./world/servers";
import { leaveWorld } from "./world/tidy";

const flags = process.argv.slice(2).filter((it) => it.startsWith("--"));
const names = process.argv.slice(2).filter((it) => !it.startsWith("--"));
// With two, two processors were idle for almost half of the time: a case waits for the disk, and for programs to give up.
const atOnce = 4;
/** A few cases of each kind, for which a small world is enough; no Docker engine. */
const quick = flags.includes("--quick");
const proofs: Proof[] = [];
const skipped: string[] = [];

// At once: what a failed start left under way must not hold us.
process.exit(await main());

/** `npm run lab [-- name… --quick --all-fixes]`: proves every case, or those whose name begins so. */
async function main(): Promise<number> {
  const say = (text: string) => console.log(text);
  const began = performance.now();
  const all = readCases();
  const chosen = all.filter((it) => (!quick || it.quick) && (names.length === 0 || names.some((name) => it.name.startsWith(name))));
  const world = await raiseWorld(quick ? { dockerfiles: chosen.map((it) => it.dockerfile) } : "whole", say);
  if (world.kind === "cannot") {
    console.log(`skipped: ${world.why}`);
    return 0;
  }
  rmSync(paths.logs, { recursive: true, force: true });
  mkdirSync(paths.logs, { recursive: true });
  mkdirSync(paths.results, { recursive: true });
  const raised = (performance.now() - began) / 1000;
  const cases = chosen.filter((it) => isPossible(it, world.lacks));
  const forDocker = cases.filter((it) => it.docker && !quick);
  const stop = await startServers();
  try {
    const docker = forDocker.length > 0 ? startDocker(say) : { why: "" };
    if (!flags.includes("--docker")) await proveAll(cases, buildahEngine);
    const started = await docker;
    if (started === "started") await proveAll(forDocker, dockerEngine);
    else skipped.push(...forDocker.map((it) => `${it.name} (Docker): ${started.why}`));
  } finally {
    stop();
    await leaveWorld();
  }
  if (quick) console.log(`\nquick: ${proofs.length} of ${all.length} cases, and none on the Docker engine`);
  return await tellAll({ raised, proved: (performance.now() - began) / 1000 - raised });
}

function isPossible(it: LabCase, lacks: readonly Lack[]): boolean {
  const lack = findLack(lacks, it.dockerfile, it.programs);
  if (lack !== undefined) skipped.push(`${it.name}: ${lack.why}`);
  return lack === undefined;
}

async function proveAll(cases: readonly LabCase[], engine: Engine): Promise<void> {
  const queue = [...cases];
  const worker = async () => {
    for (let it = queue.shift(); it !== undefined; it = queue.shift()) {
      const first = await tryOnce(it, engine);
      // A busy machine cuts a log short now and then; what is really wrong is wrong twice.
      const proof = isProven(first) ? first : { ...(await tryOnce(it, engine)), neededSecondTry: true };
      proofs.push(proof);
      tell(proof, queue.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function tryOnce(it: LabCase, engine: Engine): Promise<Proof> {
  return await prove(it, engine, { allFixes: flags.includes("--all-fixes") }).catch((error: unknown) => broken(it.name, error));
}

function isProven({ complaints, differences }: Proof): boolean {
  return complaints.length + differences.length === 0;
}

/** A case that cannot even be tried has failed, and the others go on. */
function broken(name: string, error: unknown): Proof {
  const log = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const counted = { stores: 0, files: 0, lookUps: 0 };
  const nothing = {
    before: "",
    verdict: "",
    proven: [],
    after: "",
    seconds: 0,
    neededSecondTry: false,
    counted,
    known: 0,
    observed: undefined,
  };
  return { name, ...nothing, complaints: [log], differences: [], log };
}

function tell(proof: Proof, left: number): void {
  writeFileSync(join(paths.results, `${proof.name}.json`), JSON.stringify({ ...proof, log: "" }));
  const wrong = [...proof.complaints, ...proof.differences];
  console.log(`${wrong.length === 0 ? "ok  " : "FAIL"} ${proof.name} (${proof.seconds.toFixed(1)} s, ${left} to come)`);
  for (const it of wrong.slice(0, 8)) console.log(`        ${it.split("\n").slice(0, 3).join(" ")}`);
  if (wrong.length > 8) console.log(`        and ${wrong.length - 8} more, see the log`);
  if (wrong.length > 0 || flags.includes("--logs")) writeFileSync(join(paths.logs, `${proof.name}.log`), proof.log);
}

/** Gives the exit code. */
async function tellAll({ raised, proved }: { readonly raised: number; readonly proved: number }): Promise<number> {
  proofs.sort((a, b) => (a.name < b.name ? -1 : 1));
  const failed = proofs.filter((it) => !isProven(it));
  const second = proofs.filter((it) => isProven(it) && it.neededSecondTry);
  console.log(`\n${tableOf(proofs)}\n`);
  for (const it of skipped) console.log(`skipped: ${it}`);
  const isWhole = names.length === 0 && skipped.length === 0 && !quick && !flags.includes("--docker");
  const unproven = isWhole ? unprovenFixes(proofs) : [];
  for (const id of unproven) console.log(`no case proves ${id}`);
  if (flags.includes("--observed")) await writeObserved(lastProofs(readCases()));
  if (flags.includes("--readme")) writeReadme(readCases(), isWhole ? { raised, proved } : undefined);
  if (failed.length > 0) console.log(`The logs of the failing cases are in ${paths.logs}.`);
  if (second.length > 0) console.log(`needed a second try: ${second.map((it) => it.name).join(", ")}`);
  console.log(`world ${raised.toFixed(0)} s, cases ${proved.toFixed(0)} s`);
  console.log(`${proofs.length - failed.length} passed, ${failed.length + unproven.length} failed`);
  return failed.length + unproven.length === 0 ? 0 : 1;
}
