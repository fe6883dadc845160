import { usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertAsRoot, lateIndexOf } from "./run-as-root";
import { replaceValue, trustCopiesOf } from "./trust-copies";

export const makeBundleReadable: Fix = {
  id: "make-bundle-readable",
  title: "Let the program's user read the bundle",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const { dockerfile: file, stage } = situation;
    if (file === undefined || stage === undefined || stage.judgement.verdict !== "bundle-unreadable") return undefined;
    const path = stage.judgement.bundlePath ?? usualBundle;
    const why = `\`${path}\` is there, but the user \`${stage.state.user ?? "of the image"}\` may not read it.`;
    const note = "All users may read it; only root may change it.";
    const base = { why, catch: undefined, snippet: undefined, rank: 3 };
    const flags = trustCopiesOf(stage.state.stage).flatMap(({ instruction, detail }): (Proposal | undefined)[] => {
      if (detail.chmod !== undefined) {
        const { start, end } = detail.chmod.span;
        const flag = file.text.lastIndexOf("--chmod", start);
        const rest = /[ \t]*/y;
        rest.lastIndex = end;
        const space = rest.exec(file.text)?.[0].length ?? 0;
        const mode = replaceValue(file, detail.chmod, "755", note);
        return [
          mode && { ...base, title: "Copy with a mode that everybody may read", edits: [mode] },
          flag < instruction.span.start
            ? undefined
            : { ...base, title: "Keep the mode that the bundle has", edits: [{ start: flag, end: end + space, text: "", note }] },
        ];
      }
      const at = instruction.keywordSpan.end;
      return [{ ...base, title: "Copy with a mode that everybody may read", edits: [{ start: at, end: at, text: " --chmod=755", note }] }];
    });
    // 755 and not 644: BuildKit gives the directories that it makes on the way the same mode, and they need the x.
    const withCatch = flags.map(
      (it) => it && { ...it, catch: "`--chmod` needs BuildKit. The mode is `755` because new directories on the way get it too." },
    );
    const run =
      stage.state.shell !== "yes"
        ? undefined
        : insertAsRoot(situation, lateIndexOf(situation), {
            hand: handOf(file, stage.state.stage),
            lines: [writeLine(handOf(file, stage.state.stage), "RUN", `chmod 644 ${path}`)],
            note,
          });
    return firstOf([run && { ...base, title: "Make the bundle readable for everybody", edits: [run] }, ...withCatch]);
  },
};
