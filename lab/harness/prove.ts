import { diagnose } from "../../lib/diagnose";
import type { Report, ReportFix } from "../../lib/report";
import { reportJson } from "../../lib/report-json";
import { hosts } from "../world/hosts";
import { paths } from "../world/paths";
import { compareLookUps, trustPathsOf } from "./compare-look-ups";
import { compareStore } from "./compare-store";
import { layContext, supplyPrivateAuthority } from "./context";
import type { Build, Engine, Run } from "./engine";
import { type LabCase, listOf } from "./lab-case";

export type Proof = {
  readonly name: string;
  readonly before: string;
  readonly verdict: string;
  /** The fixes that were built and seen to work. */
  readonly proven: readonly string[];
  readonly after: string;
  readonly seconds: number;
  /** Empty: proven. */
  readonly complaints: readonly string[];
  /** Where the simulation and the real image differ. */
  readonly differences: readonly string[];
  readonly log: string;
};

/** The real failure, our answer, our patch, the real success. */
export async function prove(it: LabCase, engine: Engine, options: { readonly allFixes: boolean }): Promise<Proof> {
  const started = performance.now();
  const log: string[] = [];
  const complaints: string[] = [];
  const differences: string[] = [];
  const note = (title: string, text: string) => log.push(`===== ${title}\n${text.trimEnd()}\n`);
  const context = layContext(it, engine.name);

  const before = await attempt(it, engine, context, it.dockerfile, "before");
  note("Dockerfile", it.dockerfile);
  note("before", before.log);
  if (before.succeeded) complaints.push("it did not fail");
  if (before.run === undefined && it.fails === "run") complaints.push("it did not build");

  const input = { log: before.log, dockerfile: it.dockerfile };
  const answer = reportJson(input);
  const report = diagnose({ ...input, target: undefined, runtime: undefined });
  note(
    "answer",
    JSON.stringify({ ...answer, fixes: answer.fixes.map(({ id, recommended, on, safety }) => ({ id, recommended, on, safety })) }, null, 1),
  );
  const expect = (what: string, wanted: readonly string[], got: string | null | undefined) => {
    if (got === null || got === undefined || !wanted.includes(got))
      complaints.push(`${what}: expected ${wanted.join(" or ")}, got ${got ?? "nothing"}`);
  };
  expect("kind", listOf(it.kind), answer.failure?.kind);
  expect("phase", [it.fails, ...(it.fails === "run" ? ["unknown"] : [])], answer.failure?.phase);
  expect("runtime", [it.runtime], answer.image?.runtime ?? answer.failure?.runtime);
  expect("verdict", listOf(it.verdict), answer.verdict);
  expect("fixAt", listOf(it.fixAt), answer.fixAt);
  if (answer.failure?.host !== null && answer.failure?.host !== undefined && !answer.failure.host.startsWith(hosts[it.host].name))
    complaints.push(`host: expected ${hosts[it.host].name}, got ${answer.failure.host}`);
  differences.push(...differencesOf(it, report, before, "before"));
  note("opened", trustPathsOf(before.run?.opened ?? []).join("\n"));

  const patches = report.fixes.filter((fix) => fix.on === "dockerfile" && fix.patched !== undefined && fix.safety !== "display-only");
  const recommended = patches.find((fix) => fix.recommended);
  const proven: string[] = [];
  if (it.proves.length === 0) {
    if (recommended !== undefined) complaints.push(`no Dockerfile patch was expected, ${recommended.id} is recommended`);
    if (it.unseen === undefined) complaints.push(...(await stillFailsWithEverything(engine, before, note)));
  } else {
    expect("recommended fix", it.proves, recommended?.id);
    for (const id of it.proves) if (!patches.some((fix) => fix.id === id)) complaints.push(`${id} is not offered`);
  }
  for (const fix of patches.filter(({ id, recommended: first }) => options.allFixes || first || it.proves.includes(id))) {
    const patched = await proveFix({ it, engine, context, failure: before.log }, fix, note);
    complaints.push(...patched.complaints);
    differences.push(...patched.differences);
    if (patched.complaints.length === 0) proven.push(fix.id);
  }
  const known = it.known ?? [];
  const news = (texts: readonly string[]) => texts.filter((text) => !known.some((begin) => text.startsWith(begin)));
  for (const begin of engine.name === "buildah" ? known : [])
    if (![...complaints, ...differences].some((text) => text.startsWith(begin)))
      complaints.push(`no longer differs, take it out of "known": ${begin}`);
  note("complaints", [...complaints, ...differences].join("\n"));
  return {
    name: engine.name === "docker" ? `${it.name} (Docker)` : it.name,
    before: before.succeeded ? "works" : (answer.failure?.kind ?? "fails"),
    verdict: answer.verdict ?? "–",
    proven,
    after: it.proves.length === 0 ? "still fails, as it must" : proven.length > 0 ? "works" : "fails",
    seconds: (performance.now() - started) / 1000,
    complaints: news(complaints),
    differences: news(differences),
    log: log.join("\n"),
  };
}

type Attempt = {
  readonly build: Build;
  readonly run: Run | undefined;
  readonly store: readonly string[];
  readonly succeeded: boolean;
  readonly log: string;
};

async function attempt(it: LabCase, engine: Engine, context: string, dockerfile: string, name: string): Promise<Attempt> {
  const build = await engine.build(context, dockerfile, `${it.name}:${name}`);
  if (!build.ok) return { build, run: undefined, store: [], succeeded: false, log: build.log };
  const state = diagnose({ log: "", dockerfile, target: undefined, runtime: undefined }).stages.at(-1)?.state;
  let store: readonly string[] = ["no stage was simulated"];
  const run = await engine.run(build.tag, {
    look: (root) => {
      store = state ? compareStore(state, root) : store;
    },
  });
  const spoke = run.log.includes("hello-from-the-lab");
  return { build, run, store, succeeded: run.code === 0 && spoke, log: run.log };
}

async function proveFix(
  { it, engine, context, failure }: { readonly it: LabCase; readonly engine: Engine; readonly context: string; readonly failure: string },
  fix: ReportFix,
  note: (title: string, text: string) => void,
) {
  const complaints: string[] = [];
  const patched = fix.patched ?? "";
  const supplied = supplyPrivateAuthority(context, it.dockerfile, patched);
  note(`${fix.id}, diff${supplied.length > 0 ? ` (supplied ${supplied.join(", ")})` : ""}`, fix.diff ?? patched);
  const after = await attempt(it, engine, context, patched, fix.id);
  if (!after.succeeded) {
    complaints.push(`${fix.id}: still fails ${after.run === undefined ? "to build" : "when run"}`);
    note(`${fix.id}, after`, after.build.log + after.log);
  } else note(`${fix.id}, after`, after.log);
  // The same failure held against the patched file: success says nothing of who looked where.
  const again = diagnose({ log: failure, dockerfile: patched, target: undefined, runtime: undefined });
  return { complaints, differences: after.run === undefined ? [] : differencesOf(it, again, after, fix.id) };
}

function differencesOf(it: LabCase, report: Report, tried: Attempt, when: string): readonly string[] {
  if (tried.run === undefined) return [];
  // Where the log does not name the runtime, the case does.
  const judged = report.stage?.judgement.runtime === it.runtime ? report : diagnose({ ...report.input, runtime: it.runtime });
  const lookUps =
    it.fails === "run" && asksForRoots(it) && tried.run.opened
      ? compareLookUps(judged.stage?.judgement.lookUps ?? [], tried.run.opened)
      : [];
  if (it.unseen !== undefined) return [];
  return [...tried.store.map((text) => `${when}: store: ${text}`), ...lookUps.map((text) => `${when}: look-up: ${text}`)];
}

/** Over plain HTTP no verifier gets as far as its roots. */
function asksForRoots(it: LabCase): boolean {
  return !listOf(it.kind).includes("not-tls");
}

/** Where no patch is the honest answer, all roots of the lab laid over every bundle must not help either. */
async function stillFailsWithEverything(
  engine: Engine,
  before: Attempt,
  note: (title: string, text: string) => void,
): Promise<readonly string[]> {
  if (before.run === undefined) return [];
  const everything = `${paths.pki}/everything.pem`;
  const places = ["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem", "/usr/lib/ssl/cert.pem"];
  const run = await engine.run(before.build.tag, { mounts: places.map((place) => `${everything}:${place}:ro`) });
  note("with every root mounted", run.log);
  return run.code === 0 && run.log.includes("hello-from-the-lab") ? ["with every root in the bundle it works: a patch was possible"] : [];
}
