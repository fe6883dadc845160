import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, lineStartOf, writeLine } from "./hand";
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
    const paths = [...new Set([...there.filter((it) => it === usualBundle), ...there])];
    const pairs = pairsOf(stage.state.stage);
    const inherited = stage.state.env.filter(({ name }) => trustVariables.has(name) && !pairs.some((it) => it.name === name));
    return firstOf([
      ...pairs.flatMap(({ name, value, instruction, alone }): (Proposal | undefined)[] => [
        ...paths.map((path) => {
          const edit = replaceValue(file, value, name === "SSL_CERT_DIR" ? path.replace(/\/[^/]*$/, "") : path, `\`${path}\` exists.`);
          return (
            edit &&
            proposalOf(
              edit,
              `Let \`${name}\` name \`${path}\``,
              `\`${name}\` names \`${value.value ?? value.text}\`, and no bundle is there. The stage has one at \`${path}\`.`,
            )
          );
        }),
        alone
          ? proposalOf(
              lineOf(file, instruction),
              `Remove \`${name}\``,
              `\`${name}\` names \`${value.value ?? value.text}\`, and no bundle is there. Without the variable the program finds the store by itself.`,
            )
          : undefined,
      ]),
      ...inherited.flatMap(({ name }) =>
        paths.map((path) =>
          proposalOf(
            insertLate(stage.state.stage, {
              file,
              lines: [writeLine(handOf(file, stage.state.stage), "ENV", `${name}=${path}`)],
              note: `\`${path}\` exists.`,
            }),
            `Let \`${name}\` name \`${path}\``,
            `The base sets \`${name}\` to a file that is not there.`,
          ),
        ),
      ),
    ]);
  },
};

function pairsOf({ instructions }: Stage) {
  return instructions
    .flatMap((instruction) => {
      const { detail } = instruction;
      if (detail.kind !== "env") return [];
      return detail.pairs
        .filter(({ name }) => trustVariables.has(name))
        .map((it) => ({ ...it, instruction, alone: detail.pairs.length === 1 }));
    })
    .toReversed();
}

function proposalOf(edit: Edit, title: string, why: string): Proposal {
  return { title, why, catch: undefined, edits: [edit], snippet: undefined, rank: 2 };
}

/** The whole line of an instruction, with its line end. */
function lineOf({ text }: Dockerfile, { span }: Instruction): Edit {
  const start = lineStartOf(text, span.start);
  const next = text.indexOf("\n", span.end);
  return { start, end: next < 0 ? text.length : next + 1, text: "", note: "It names a file that is not there." };
}
