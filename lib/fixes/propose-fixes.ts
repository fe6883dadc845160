import type { Finding } from "../causes/cause";
import type { Situation } from "../causes/situation";
import type { ReportFix } from "../report";
import { diffOf } from "../text/diff-of";
import { fixes } from "./all";
import type { Fix, Proposal } from "./fix";
import type { FixId } from "./fix-ids";
import { findMissingAuthority } from "./missing-authority";
import { bringsPublicRoots, needsPrivateAuthority, provesAuthority } from "./needs-private-authority";
import { otherNetworkStages } from "./network-stages";
import { hasSoundStore, provePatch } from "./prove-patch";
import { reachesSwitches } from "./reaches-switches";
import { registerPrivateCa } from "./register-private-ca";
import { dangerOf, merged, removeInsecureSwitch } from "./remove-insecure-switch";
import { vetBlindTrust } from "./vet-blind-trust";

type Proven = { readonly fix: Fix; readonly proposal: Proposal; readonly patched: string | undefined; readonly rank: number };

/** The repairs that a cause names, the recommended one first. A patch is here only because it was read and simulated again and holds. */
export function proposeFixes(situation: Situation, finding: Finding): readonly ReportFix[] {
  const mayPatch = patchable.has(finding.fixAt);
  // A cause that names no repair of the Dockerfile is not about the image's store, whatever that lacks.
  const isOfImage = finding.fixes.some((id) => fixes.find((it) => it.id === id)?.on === "dockerfile");
  const lacksBoth = lacksBundle(situation) && needsPrivateAuthority(situation);
  const ids =
    mayPatch && lacksBundle(situation) && isOfImage
      ? [...corrections, ...finding.fixes, ...(lacksBoth ? (["register-private-ca"] as const) : [])]
      : finding.fixes;
  const proven = proveAll(situation, ids, mayPatch);
  // The cause's own repairs do not fit this file: then whatever brings a bundle.
  const isDue = mayPatch && lacksBundle(situation) && isOfImage && !proven.some((it) => it.patched !== undefined);
  const all = isDue
    ? [
        ...proven,
        ...proveAll(
          situation,
          bundleFixes.filter((id) => !finding.fixes.includes(id)),
          true,
        ),
      ]
    : proven;
  // The sort is stable: between equals the cause's order decides.
  const sorted = all.toSorted((a, b) => kindRank(a) - kindRank(b) || a.rank - b.rank);
  const withoutSwitches = mayPatch ? removeSwitches(situation, sorted[0]) : undefined;
  // Where something failed, taking a switch out mends nothing by itself and may stop the next step as well.
  const isAlone = sorted[0]?.patched === undefined;
  const isFirst = situation.failure === undefined || withoutSwitches?.isProven === true;
  if (withoutSwitches !== undefined) sorted.splice(isFirst ? 0 : isAlone ? sorted.length : 1, 0, withoutSwitches);
  const offered = sorted.map((it, index) =>
    reportFixOf(situation, { ...it, ...vetBlindTrust(situation, it) }, index === 0 && (it !== withoutSwitches || isFirst)),
  );
  // Two ways to the same file are one; the better one's words are true of it.
  return offered.filter(({ patched }, index) => patched === undefined || offered.findIndex((it) => it.patched === patched) === index);
}

/** A wrong word in a line that is there already is put right before anything is added, whatever the cause is called. */
const corrections: readonly FixId[] = ["copy-to-path-that-is-read", "correct-trust-variable"];
const bundleFixes: readonly FixId[] = ["copy-bundle-from-stage", "install-ca-certificates", "copy-bundle-from-alpine"];

function lacksBundle({ stage }: Situation): boolean {
  const verdict = stage?.judgement.verdict;
  return verdict === "missing-bundle" || verdict === "builder-only" || verdict === "bundle-elsewhere";
}

function proveAll(situation: Situation, ids: readonly string[], mayPatch: boolean): readonly Proven[] {
  const proven: Proven[] = [];
  for (const id of ids) {
    const fix = fixes.find((it) => it.id === id);
    if (fix === undefined || proven.some((it) => it.fix === fix) || (fix.on === "dockerfile" && !mayPatch)) continue;
    const found = proveFirst(situation, fix);
    if (found !== undefined) proven.push({ ...found, fix, rank: found.proposal.rank ?? 50 });
  }
  return proven;
}

/** Switches that turn verification off go out together with the best patch, or with the private CA that they were to get round. */
function removeSwitches(situation: Situation, best: Proven | undefined): (Proven & { readonly isProven: boolean }) | undefined {
  const fix = removeInsecureSwitch;
  const removal = fix.propose(situation);
  if (removal === undefined) return undefined;
  const repair = best?.patched === undefined ? undefined : best.proposal;
  // What failed is repaired by the best patch; what the switch itself was to get round is not.
  const authority = repair === undefined || situation.failure === undefined ? findMissingAuthority(situation) : undefined;
  const bases = [repair, authority].filter((it) => it !== undefined);
  const edits = merged([...bases.flatMap((it) => it.edits), ...removal.edits]);
  if (edits === undefined) return undefined;
  const titles = [repair?.title, authority && (repair === undefined ? authority.title : "register your CA"), "verify again"];
  const proposal: Proposal = {
    ...removal,
    ...(bases.length === 0
      ? {}
      : {
          title: listed(titles.filter((it) => it !== undefined)),
          ...(authority === undefined
            ? {}
            : { why: [dangerOf(situation), ...bases.map((it) => it.why)].join(" "), catch: authority.catch ?? removal.catch }),
        }),
    edits,
    proves: (after, made) => removal.proves?.(after, made) !== false && bases.every((it) => (it.proves ?? hasSoundStore)(after, made)),
  };
  // With the repair in place the switched programs must find what they lacked; else the next build may stop at one of them.
  let reached = false;
  const brings = best !== undefined && bringsAuthority.has(best.fix.id) ? "authority" : "roots";
  const proves: Proposal["proves"] = (after, made) => {
    reached = repair !== undefined && reachesSwitches(situation, after, repair.edits, brings);
    return proposal.proves?.(after, made) !== false;
  };
  const patched = provePatch(situation, fix, { ...proposal, proves });
  if (patched === undefined) return undefined;
  const isProven = reached && situation.failure !== undefined;
  if (!isProven || repair === undefined) return { fix, proposal, patched, rank: 0, isProven };
  const why = `${repair.why} The switch has no purpose left then, and goes: ${decapitalised(dangerOf(situation))}`;
  return { fix, proposal: { ...proposal, why, catch: repair.catch }, patched, rank: 0, isProven };
}

/** Repairs that bring a private CA or a proxy's. */
const bringsAuthority = new Set<FixId>([
  "append-ca-before-apk-add",
  "import-into-java-keystore",
  "name-system-bundle-to-program",
  "register-private-ca",
  "set-node-extra-ca-certs",
  "set-requests-ca-bundle",
  "use-system-ca-in-deno",
  "use-system-ca-in-node",
]);

const decapitalised = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function listed(words: readonly string[]): string {
  return words.length < 3 ? words.join(", and ") : `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}

// Each try is a simulation; the likely forms stand first. What has hundreds of stages is no Dockerfile that a person wrote.
const mostTries = 10;

/** Behind a proxy every stage that fetches something needs the CA, not only the one that failed first. */
function everywhere(situation: Situation, fix: Fix): Proposal | undefined {
  const here = fix.propose(situation);
  if (here === undefined || situation.failure?.phase !== "build" || !proxied.has(fix.id)) return here;
  const others = otherNetworkStages(situation).flatMap(({ stage, fix: id, runtime }) => {
    const failure = situation.failure && { ...situation.failure, runtime: runtime ?? "other", step: undefined };
    const asked: Situation = { ...situation, stage, runtime, failure };
    const there = fixes.find((it) => it.id === id)?.propose(asked) ?? registerPrivateCa.propose(asked);
    return there === undefined ? [] : [{ stage, edits: there.edits }];
  });
  const edits = merged([...here.edits, ...others.flatMap((it) => it.edits)]);
  if (others.length === 0 || edits === undefined) return here;
  const names = others.map(({ stage }) => (stage.name === undefined ? `stage ${stage.index + 1}` : `\`${stage.name}\``)).join(", ");
  return {
    ...here,
    edits,
    why: `${here.why} The same goes for ${names}, which ${others.length > 1 ? "fetch" : "fetches"} through the same network.`,
    otherwise: here,
  };
}

const proxied = new Set<FixId>([
  "append-ca-before-apk-add",
  "import-into-java-keystore",
  "register-private-ca",
  "set-node-extra-ca-certs",
  "set-requests-ca-bundle",
]);

/** Where a change of the Dockerfile can help at all. */
const patchable = new Set<Finding["fixAt"]>(["image", "build-stage", "application", "unknown", "none"]);

function kindRank({ patched }: Proven): number {
  return patched === undefined ? 1 : 0;
}

function proveFirst(situation: Situation, fix: Fix): Pick<Proven, "proposal" | "patched"> | undefined {
  let tries = 0;
  const most = situation.stages.length > 100 ? 1 : mostTries;
  if (fix.on !== "dockerfile" && bringsPublicRoots(fix) && needsPrivateAuthority(situation)) return undefined;
  for (let proposal = everywhere(situation, fix); proposal !== undefined && tries < most; proposal = proposal.otherwise) {
    tries += 1;
    if (fix.on !== "dockerfile") return { proposal, patched: undefined };
    const patched = provePatch(situation, fix, provesAuthority(situation, fix, proposal));
    if (patched !== undefined) return { proposal, patched };
  }
  return undefined;
}

function reportFixOf({ dockerfile }: Situation, { fix, proposal, patched }: Proven, recommended: boolean): ReportFix {
  return {
    id: fix.id,
    title: proposal.title,
    recommended,
    on: fix.on,
    safety: proposal.safety ?? fix.safety,
    why: proposal.why,
    catch: proposal.catch,
    edits: fix.on === "dockerfile" ? proposal.edits : [],
    patched,
    diff: patched === undefined || dockerfile === undefined ? undefined : diffOf("Dockerfile", dockerfile.text, patched),
    snippet: proposal.snippet,
  };
}
