import type { Instruction, Stage } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { fileAt } from "../trust/find-file-at";
import { usualBundle } from "./copy-bundle";
import { wholeInstruction } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertLate } from "./place";
import { replaceValue } from "./trust-copies";
import { trustVariables } from "./trust-variables";

export const correctTrustVariable: Fix = {
  id: "correct-trust-variable",
  title: "Point the variable at a file that exists",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const { dockerfile: file, stage } = situation;
    if (file === undefined || stage === undefined || stage.judgement.verdict === "present-so-other-cause") return undefined;
    const there = stage.state.files.flatMap(({ path, content }) =>
      content.kind === "bundle" && content.publicRoots !== "no" ? [path] : [],
    );
    const [path] = [...there.filter((it) => it === usualBundle), ...there];
    const pairs = pairsOf(stage.state.stage);
    const wrong = pairs.filter(({ value }) => value.value === undefined || fileAt(stage.state, value.value).found === "no");
    const toBundle = (those: typeof pairs) =>
      those.map(
        ({ name, value }) =>
          path && replaceValue(file, value, name === "SSL_CERT_DIR" ? path.replace(/\/[^/]*$/, "") : path, `\`${path}\` exists.`),
      );
    const inherited = stage.state.env.filter(({ name }) => trustVariables.has(name) && !pairs.some((it) => it.name === name));
    return firstOf([
      correction(toBundle(wrong), wrong, stage, path),
      ...pairs.map((it) => correction(toBundle([it]), [it], stage, path)),
      ...pairs.map((it) => {
        if (!it.alone) return undefined;
        const edit = wholeInstruction(file.text, it.instruction, "It names a file that is not there.");
        const why = `\`${it.name}\` names \`${it.value.value ?? it.value.text}\`, and no bundle is there. Without the variable the program finds the store by itself.`;
        return proposalOf([edit], `Remove \`${it.name}\``, why);
      }),
      ...inherited.map(({ name }) => {
        if (path === undefined) return undefined;
        const line = writeLine(handOf(file, stage.state.stage), "ENV", `${name}=${path}`);
        const edit = insertLate(stage.state.stage, { file, lines: [line], note: `\`${path}\` exists.` });
        return proposalOf([edit], `Let \`${name}\` name \`${path}\``, `The base sets \`${name}\` to a file that is not there.`);
      }),
    ]);
  },
};

type Pair = ReturnType<typeof pairsOf>[number];

function correction(
  edits: readonly (Edit | "" | undefined)[],
  pairs: readonly Pair[],
  stage: StageSummary,
  path: string | undefined,
): Proposal | undefined {
  const made = edits.filter((it) => it !== undefined && it !== "");
  const names = pairs.map(({ name }) => `\`${name}\``).join(" and ");
  if (made.length === 0 || made.length < pairs.length) return undefined;
  const missing = pairs.map(({ value }) => `\`${value.value ?? value.text}\``).join(" and ");
  const why = `${names} ${pairs.length > 1 ? "name" : "names"} ${missing}, and no bundle is there. \`${stage.state.base}\` and the steps so far put one at \`${path}\`.`;
  return proposalOf(made, `Let ${names} name the bundle that is there`, why);
}

function pairsOf({ instructions }: Stage) {
  return instructions.flatMap((instruction: Instruction) => {
    const { detail } = instruction;
    if (detail.kind !== "env") return [];
    return detail.pairs
      .filter(({ name }) => trustVariables.has(name))
      .map((it) => ({ ...it, instruction, alone: detail.pairs.length === 1 }));
  });
}

function proposalOf(edits: readonly Edit[], title: string, why: string): Proposal {
  return { title, why, catch: undefined, edits, snippet: undefined, rank: 2 };
}
