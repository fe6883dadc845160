import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { removeWord, wholeInstruction } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix } from "./fix";
import { type PackageList, packageListsOf, plainTextOf } from "./package-lists";

export const keepCaCertificates: Fix = {
  id: "keep-ca-certificates",
  title: "Stop removing the CA package",
  on: "dockerfile",
  safety: "safe",
  propose({ dockerfile, stage }) {
    if (dockerfile === undefined || stage === undefined) return undefined;
    const edits = packageListsOf(stage.state.stage).flatMap((list) => {
      const word = list.operands.find((it) => /^ca-certificates(?:-mozilla|-bundle)?$/.test(plainTextOf(it) ?? ""));
      if (list.action !== "remove" || word === undefined) return [];
      const note = "The roots are needed after the build too.";
      const edit =
        list.operands.length > 1
          ? removeWord({ file: dockerfile, instruction: list.instruction, words: list.operands }, word, note)
          : findRemoval(dockerfile, list, note);
      return edit === undefined ? [] : [edit];
    });
    const proposals = edits.map((edit) => ({
      title: "Keep `ca-certificates` in the image",
      why: "The stage installs the package and removes it again to save space; with it go the roots that the program needs.",
      catch: "The image stays a few hundred kilobytes larger.",
      edits: [edit],
      snippet: undefined,
      rank: 3,
    }));
    return firstOf(proposals);
  },
};

/** The whole command, with the `&&` that joined it, or the whole RUN; undefined where other commands follow the first. */
function findRemoval({ text }: Dockerfile, { command, instruction }: PackageList, note: string): Edit | undefined {
  const before = text.slice(instruction.keywordSpan.end, command.span.start);
  const joint = /[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(?:&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?$/.exec(before)?.[0];
  if (joint === undefined && before.trim() === "" && command.span.end === instruction.span.end)
    return wholeInstruction(text, instruction, note);
  return joint === undefined ? undefined : { start: command.span.start - joint.length, end: command.span.end, text: "", note };
}
