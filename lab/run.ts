import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildahEngine } from "./harness/buildah-engine";
import { dockerEngine } from "./harness/docker-engine";
import { readCases } from "./harness/lab-case";
import { type Proof, prove } from "./harness/prove";
import { tableOf } from "./harness/table";
import { unprovenFixes } from "./harness/unproven-fixes";
import { writeReadme } from "./harness/write-readme";
import { startDocker } from "./world/docker";
import { paths } from "./world/paths";
import { raiseWorld } from "./world/raise";
import { startServers } from "./world/servers";

const flags = process.argv.slice(2).filter((it) => it.startsWith("--"));
const names = process.argv.slice(2).filter((it) => !it.startsWith("--"));
const atOnce = 2;

process.exitCode = await main();

/** `npm run lab [-- name… --all-fixes]`: proves every case, or those whose name begins so. */
async function main(): Promise<number> {
  const ready = await raiseWorld((text) => console.log(text));
  if (ready !== "ready") {
    console.log(`skipped: ${ready}`);
    return 0;
  }
  rmSync(paths.logs, { recursive: true, force: true });
  mkdirSync(paths.logs, { recursive: true });
  mkdirSync(paths.results, { recursive: true });
  const cases = readCases().filter((it) => names.length === 0 || names.some((name) => it.name.startsWith(name)));
  const stop = await startServers();
  const proofs: Proof[] = [];
  const stopDocker = cases.some((it) => it.docker) ? await startDocker((text) => console.log(text)) : undefined;
  const tasks = [
    ...(flags.includes("--docker") ? [] : cases.map((it) => ({ it, engine: buildahEngine }))),
    ...(stopDocker ? cases.filter((it) => it.docker).map((it) => ({ it, engine: dockerEngine })) : []),
  ];
  const queue = [...tasks];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const proof = await prove(next.it, next.engine, { allFixes: flags.includes("--all-fixes") }).catch((error: unknown) =>
        broken(next.it.name, error),
      );
      proofs.push(proof);
      tell(proof, proofs.length, tasks.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    stop();
    stopDocker?.();
  }
  proofs.sort((a, b) => (a.name < b.name ? -1 : 1));
  const failed = proofs.filter((it) => it.complaints.length + it.differences.length > 0);
  console.log(`\n${tableOf(proofs)}\n`);
  if (names.length === 0 && !flags.includes("--docker")) for (const id of unprovenFixes(proofs)) console.log(`no case proves ${id}`);
  if (flags.includes("--readme")) writeReadme(readCases());
  console.log(`${proofs.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** A case that cannot even be tried has failed, and the others go on. */
function broken(name: string, error: unknown): Proof {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { name, before: "", verdict: "", proven: [], after: "", seconds: 0, complaints: [text], differences: [], log: text };
}

function tell(proof: Proof, done: number, all: number): void {
  writeFileSync(join(paths.results, `${proof.name}.json`), JSON.stringify({ ...proof, log: "" }));
  const wrong = [...proof.complaints, ...proof.differences];
  console.log(`${String(done).padStart(3)}/${all} ${wrong.length === 0 ? "ok  " : "FAIL"} ${proof.name} (${proof.seconds.toFixed(1)} s)`);
  for (const it of wrong.slice(0, 8)) console.log(`        ${it.split("\n").slice(0, 3).join(" ")}`);
  if (wrong.length > 8) console.log(`        and ${wrong.length - 8} more, see the log`);
  if (wrong.length > 0 || flags.includes("--logs")) writeFileSync(join(paths.logs, `${proof.name}.log`), proof.log);
}
