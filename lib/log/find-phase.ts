import type { Phase } from "../vocabulary";
import type { BuildStep, Verifier } from "./failure";
import type { LogLine } from "./log-line";
import type { PhaseSign } from "./phase-sign";
import { clusterComponent, phaseSigns } from "./phase-signs";
import { textAround } from "./text-around";

export type Scene = { readonly phase: Phase; readonly verifier: Verifier };

/** Where the line was printed, and by whom the judgement was made, as far as the text says. */
export function findScene(lines: readonly LogLine[], line: number, step: BuildStep | undefined): Scene {
  let best: Scene & { readonly weight: number } = { ...sceneOfCarrier(lines[line], step) };
  const ended = new Set<RegExp | undefined>();
  for (let above = 0; above <= furthest && above <= line; above += 1) {
    const candidate = lines[line - above];
    if (!candidate) continue;
    const texts = [candidate.body.text, ...(candidate.marks.length > 0 ? [candidate.whole.text] : [])].map((it) => textAround(it));
    for (const it of signs) {
      const weight = it.lasts ? it.weight : it.weight - above;
      if (it.reach < above || weight <= best.weight || ended.has(it.until)) continue;
      if (texts.some((text) => it.pattern.test(text))) best = { phase: it.phase, verifier: it.verifier, weight };
    }
    for (const it of endings) if (texts.some((text) => it.test(text))) ended.add(it);
  }
  for (const it of signsBelow) {
    for (let below = 1; below <= it.below; below += 1) {
      const text = lines[line + below]?.body.text;
      if (text === undefined || it.weight - below <= best.weight) break;
      if (it.pattern.test(textAround(text))) best = { phase: it.phase, verifier: it.verifier, weight: it.weight - below };
    }
  }
  return { phase: best.phase, verifier: best.verifier };
}

const signs: readonly PhaseSign[] = phaseSigns;
const endings = new Set(signs.flatMap((it) => it.until ?? []));
const signsBelow = signs.flatMap((it) => (it.below === undefined ? [] : [{ ...it, below: it.below }]));
const furthest = Math.max(...phaseSigns.map((it) => it.reach));

function sceneOfCarrier(line: LogLine | undefined, step: BuildStep | undefined): Scene & { readonly weight: number } {
  const marks = new Set(line?.marks.map((it) => it.kind));
  if (step && !/^(?:FROM|COPY --from)\b/i.test(step.instruction ?? "")) return { phase: "build", verifier: "build-step", weight: 185 };
  if (marks.has("build-stream")) return { phase: "build", verifier: "build-step", weight: 150 };
  // The pod of a part of the cluster itself: its trust is the cluster's, not that of an image of ours.
  if (line?.marks.some((it) => it.kind === "pod" && clusterComponent.test(it.name)))
    return { phase: "cluster", verifier: "controller", weight: 120 };
  if (marks.has("compose") || marks.has("pod") || marks.has("cri") || marks.has("json-file"))
    return { phase: "run", verifier: "program", weight: 115 };
  if (marks.has("docker-time")) return { phase: "run", verifier: "program", weight: 60 };
  return { phase: "unknown", verifier: "unknown", weight: 0 };
}
