import type { Situation } from "../causes/situation";
import type { Instruction, Stage } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { fileAt } from "../trust/find-file-at";
import type { Content } from "../trust/stage-state";
import { authorityToCopy, knowsPrivateAuthority } from "./authority-source";
import { completeRegistrations } from "./complete-registration";
import { usualBundle } from "./copy-bundle";
import { wholeInstruction } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertLate } from "./place";
import { planRegistrations, registrationEdits } from "./plan-registration";
import { isSound } from "./prove-patch";
import { merged } from "./remove-insecure-switch";
import { replaceValue } from "./trust-copies";
import { findTrustTool } from "./trust-tools";
import { trustVariables } from "./trust-variables";
import { type WrittenSetting, writtenSettingsOf } from "./written-settings";

export const correctTrustVariable: Fix = {
  id: "correct-trust-variable",
  title: "Point the variable at a file that exists",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const { dockerfile: file, stage } = situation;
    if (file === undefined || stage === undefined || (isFine(stage) && stage.judgement.bundle !== "absent")) return undefined;
    const there = stage.state.files.flatMap(({ path, content }) =>
      content.kind === "bundle" && content.publicRoots !== "no" ? [path] : [],
    );
    const [path] = [...there.filter((it) => it === usualBundle), ...there];
    const pairs = pairsOf(stage.state.stage);
    const replacing = pairs.filter(({ value }) => value.value !== undefined && contentOf(stage, value.value)?.kind === "authority");
    if (replacing.length > 0) return firstOf(withOwnCa(situation, stage, replacing));
    if (isFine(stage)) return undefined;
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

function isFine({ judgement }: StageSummary): boolean {
  return judgement.verdict === "present-so-other-cause";
}

function contentOf(stage: StageSummary, path: string): Content | undefined {
  const at = fileAt(stage.state, path);
  return at.found === "yes" ? at.file.content : undefined;
}

/** The variable names a CA of the person's alone: the CA goes into the bundle, and the variable names that. */
function withOwnCa(situation: Situation, stage: StageSummary, pairs: readonly Pair[]): readonly Proposal[] {
  const { dockerfile: file } = situation;
  const bundle = findTrustTool(stage)?.bundle ?? usualBundle;
  const names = pairs.map(({ name }) => `\`${name}\``).join(" and ");
  const edits = pairs.flatMap(({ value }) => (file && replaceValue(file, value, bundle, "The whole list, and your CA in it.")) ?? []);
  const only = pairs.map(({ value }) => `\`${value.value ?? value.text}\``).join(" and ");
  const why = `${names} ${pairs.length > 1 ? "take" : "takes"} the place of the list of authorities, and ${only} holds your CA alone. \`${bundle}\` holds the public ones`;
  const proves = ({ stage: after }: Situation) => after !== undefined && isSound(after) && knowsPrivateAuthority(after);
  const pointed = { ...proposalOf(edits, `Let ${names} name the whole bundle`, `${why} and your CA.`), proves };
  if (edits.length < pairs.length) return [];
  return [
    pointed,
    ...[...completeRegistrations(situation, edits), ...besideTheCopy(situation)].flatMap((it): readonly Proposal[] => {
      const both = merged([...it.edits, ...edits]);
      return both === undefined
        ? []
        : [
            {
              ...pointed,
              edits: both,
              title: `Register the CA, and let ${names} name the whole bundle`,
              why: `${why} and, once it is registered, your CA.`,
              catch: it.catch,
              ...(it.safety && { safety: it.safety }),
            },
          ];
    }),
  ];
}

/** The file stays where it is, for whoever else reads it there, and is copied among the anchors as well. */
function besideTheCopy(situation: Situation): readonly Pick<Proposal, "edits" | "catch" | "safety">[] {
  if (authorityToCopy(situation).copied === "not-yet") return [];
  return planRegistrations(situation, { first: false }).flatMap((plan) => {
    const edits = registrationEdits(situation, plan, [], "The CA goes into the whole list.");
    return edits === undefined ? [] : [{ edits, catch: `The file must be ${plan.tool.takes}.` }];
  });
}

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
  return instructions.flatMap((instruction: Instruction): readonly WrittenSetting[] => {
    const { detail } = instruction;
    if (detail.kind === "run") return writtenSettingsOf(instruction);
    if (detail.kind !== "env") return [];
    return detail.pairs
      .filter(({ name }) => trustVariables.has(name))
      .map((it) => ({ ...it, instruction, alone: detail.pairs.length === 1 }));
  });
}

function proposalOf(edits: readonly Edit[], title: string, why: string): Proposal {
  return { title, why, catch: undefined, edits, snippet: undefined, rank: 2 };
}
