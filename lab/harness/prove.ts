import { join } from "node:path";
import { diagnose } from "../../lib/diagnose";
import { reportJson } from "../../lib/report-json";
import { hosts } from "../world/hosts";
import { paths } from "../world/paths";
import { type Attempt, attempt } from "./attempt";
import { layContext, supplyPrivateAuthority } from "./context";
import type { Engine, Run } from "./engine";
import { holdAgainstReality } from "./hold-against-reality";
import type { LabCase } from "./lab-case";
import { type Observation, observe } from "./observe";
import type { Proof } from "./proof";

type Note = (title: string, text: string) => void;

/** The real failure, our answer, our patch, the real success. */
export async function prove(it: LabCase, engine: Engine, options: { readonly allFixes: boolean }): Promise<Proof> {
  const started = performance.now();
  const log: string[] = [];
  const complaints: string[] = [];
  const differences: string[] = [];
  const counted = { stores: 0, files: 0, lookUps: 0 };
  const note: Note = (title, text) => log.push(`===== ${title}\n${text.trimEnd()}\n`);
  const hold = (answer: ReturnType<typeof diagnose>, tried: Attempt, when: string) => {
    const held = holdAgainstReality(it, answer, tried);
    counted.stores += held.stores;
    counted.files += held.files;
    counted.lookUps += held.lookUps;
    differences.push(...held.differences.map((text) => `${when}: ${text}`));
    note(`${when}, opened`, held.opened.join("\n"));
  };
  const context = layContext(it, engine.name);
  note("Dockerfile", it.dockerfile);
  const before = await attempt(it, { engine, context, dockerfile: it.dockerfile, name: "before" });
  note("before", before.log);
  if (before.succeeded) complaints.push("it did not fail");
  if (before.run === undefined && it.fails === "run") complaints.push("it did not build");

  const input = { log: before.log, dockerfile: it.dockerfile };
  const answer = reportJson(input);
  const report = diagnose({ ...input, target: undefined, runtime: undefined });
  const offers = answer.fixes.map(({ id, recommended, on, safety }) => ({ id, recommended, on, safety }));
  note("answer", JSON.stringify({ ...answer, fixes: offers }, null, 1));
  complaints.push(...complaintsOf(it, answer));
  hold(report, before, "before");

  const patches = report.fixes.filter((fix) => fix.on === "dockerfile" && fix.patched !== undefined && fix.safety !== "display-only");
  const recommended = patches.find((fix) => fix.recommended);
  const proven: string[] = [];
  if (it.proves.length === 0) {
    if (recommended !== undefined) complaints.push(`no Dockerfile patch was expected, ${recommended.id} is recommended`);
    if (it.unseen === undefined) complaints.push(...(await stillFailsWithEverything(it, engine, before, note)));
  } else {
    if (recommended?.id !== it.proves[0]) complaints.push(`recommended fix: expected ${it.proves[0]}, got ${recommended?.id ?? "nothing"}`);
    for (const id of it.proves) if (!patches.some((fix) => fix.id === id)) complaints.push(`${id} is not offered`);
  }
  for (const fix of patches.filter(({ id, recommended: first }) => options.allFixes || first || it.proves.includes(id))) {
    const patched = fix.patched ?? "";
    const supplied = supplyPrivateAuthority(context, it.dockerfile, patched);
    note(`${fix.id}, diff${supplied.length > 0 ? ` (supplied ${supplied.join(", ")})` : ""}`, fix.diff ?? patched);
    const after = await attempt(it, { engine, context, dockerfile: patched, name: fix.id });
    note(`${fix.id}, after`, after.succeeded || after.run === undefined ? after.log : after.build.log + after.log);
    if (after.succeeded) proven.push(fix.id);
    else complaints.push(`${fix.id}: still fails ${after.run === undefined ? "to build" : "when run"}`);
    // The same failure held against the patched file: success says nothing of who looked where.
    hold(diagnose({ log: before.log, dockerfile: patched, target: undefined, runtime: undefined }), after, fix.id);
  }
  const known = it.known ?? [];
  const news = (texts: readonly string[]) => texts.filter((text) => !known.some((begin) => text.startsWith(begin)));
  for (const begin of engine.name === "buildah" && !options.allFixes ? known : [])
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
    neededSecondTry: false,
    counted,
    known: [...complaints, ...differences].length - news([...complaints, ...differences]).length,
    complaints: news(complaints),
    differences: news(differences),
    observed: observedOf(it, engine, before.log),
    log: log.join("\n"),
  };
}

function complaintsOf(it: LabCase, answer: ReturnType<typeof reportJson>): readonly string[] {
  const wrong = (what: string, wanted: readonly string[], got: string | null | undefined) =>
    got !== null && got !== undefined && wanted.includes(got) ? [] : [`${what}: expected ${wanted.join(" or ")}, got ${got ?? "nothing"}`];
  const host = answer.failure?.host?.replace(/:\d+$/, "");
  // Some programs print the address alone.
  const { name, address }: { readonly name: string; readonly address: string } = hosts[it.host];
  return [
    ...wrong("kind", [it.kind], answer.failure?.kind),
    // A program's own words do not tell that they come from a container.
    ...wrong("phase", it.fails === "run" ? ["run", "unknown"] : [it.fails], answer.failure?.phase),
    ...wrong("runtime", [it.runtime], answer.image?.runtime ?? answer.failure?.runtime),
    ...wrong("verdict", [it.verdict], answer.verdict),
    ...wrong("fixAt", [it.fixAt], answer.fixAt),
    ...(host === undefined || host === name || host === address ? [] : [`host: expected ${name}, got ${host}`]),
  ];
}

function observedOf(it: LabCase, engine: Engine, log: string): Observation | undefined {
  return engine.name === "buildah" ? observe(it, log) : undefined;
}

/**
 * Where no patch is the honest answer, all roots of the lab laid over every bundle must not help either,
 * and the same image must reach a server that is in order: then nothing but the server is at fault.
 */
async function stillFailsWithEverything(it: LabCase, engine: Engine, before: Attempt, note: Note): Promise<readonly string[]> {
  if (before.run === undefined) return [];
  const everything = join(paths.pki, "everything.pem");
  const places = ["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem", "/usr/lib/ssl/cert.pem", "/everything.pem"];
  const options = { mounts: places.map((place) => `${everything}:${place}:ro`), env: ["NODE_EXTRA_CA_CERTS=/everything.pem"] };
  const run = await engine.run(before.build.tag, options);
  note("with every root mounted", run.log);
  const control = await engine.run(before.build.tag, { ...options, instead: [hosts[it.host].name, hosts.public.name] });
  note("the same, and a server that is in order", control.log);
  const works = (of: Run) => of.code === 0 && of.log.includes("hello-from-the-lab");
  return [
    ...(works(run) ? ["with every root in the bundle it works: a patch was possible"] : []),
    ...(works(control) ? [] : ["with every root in the bundle it does not even reach a server that is in order: it proves nothing"]),
  ];
}
