import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Word } from "../shell/script";
import type { Edit } from "../text/edit";
import { removeWord, wholeInstruction } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { certainCommandsOf, type PackageList, packageListsOf, plainTextOf } from "./package-lists";

type Command = PackageList["command"];

/** A command that takes something away: what it names, and which of that has to stay. */
type Removal = {
  readonly instruction: Instruction;
  readonly command: Command;
  readonly words: readonly Word[];
  readonly kept: readonly Word[];
};

export const keepCaCertificates: Fix = {
  id: "keep-ca-certificates",
  title: "Stop removing the CA package",
  on: "dockerfile",
  safety: "safe",
  propose({ dockerfile, stage }) {
    if (dockerfile === undefined || stage === undefined) return undefined;
    const lists = packageListsOf(stage.state.stage).filter((it) => it.action === "remove");
    const packages = (names: RegExp) =>
      lists.map((it): Removal => ({ ...it, words: it.operands, kept: it.operands.filter((word) => names.test(plainTextOf(word) ?? "")) }));
    const named = (it: Removal) => it.kept.some((word) => roots.test(plainTextOf(word) ?? ""));
    return firstOf([
      ...packages(roots)
        .filter(named)
        .map((it) => keepPackage(dockerfile, it)),
      // Debian's `ca-certificates` depends on `openssl`, and would go with it.
      ...packages(/^(?:ca-certificates|openssl)$/).map((it) => keepPackage(dockerfile, it)),
      ...deletionsOf(stage.state.stage).map((it) => keepFiles(dockerfile, it)),
    ]);
  },
};

const roots = /^ca-certificates(?:-mozilla|-bundle)?$/;
const note = "The roots are needed after the build too.";

function keepPackage(file: Dockerfile, removal: Removal): Proposal | undefined {
  return proposal(file, removal, {
    title: "Keep `ca-certificates` in the image",
    why: "The stage installs the package and removes it again to save space; with it go the roots that the program needs.",
    catch: "The image stays a few hundred kilobytes larger.",
  });
}

function keepFiles(file: Dockerfile, removal: Removal): Proposal | undefined {
  return proposal(file, removal, {
    title: "Do not delete the trust store",
    why: "A clean-up deletes the roots together with what is really left over. Installing the package again would not bring them back: it is still installed.",
    catch: undefined,
  });
}

function proposal(file: Dockerfile, removal: Removal, text: Pick<Proposal, "title" | "why" | "catch">): Proposal | undefined {
  const { instruction, words, kept } = removal;
  if (kept.length === 0) return undefined;
  const whole = kept.length === words.length ? findRemoval(file, removal) : undefined;
  if (kept.length === words.length && whole === undefined) return undefined;
  const edits = whole ? [whole] : kept.map((word) => removeWord({ file, instruction, words }, word, note));
  return { ...text, edits, snippet: undefined, rank: 3 };
}

/** `rm` of a place that holds roots. */
function deletionsOf(stage: Stage): readonly Removal[] {
  return stage.instructions.flatMap((instruction) => {
    if (instruction.detail.kind !== "run" || instruction.detail.form === "exec") return [];
    return certainCommandsOf(instruction.detail.script.body).flatMap((command) => {
      const [name, ...rest] = command.words;
      if (name === undefined || plainTextOf(name) !== "rm") return [];
      const words = rest.filter((it) => !it.text.startsWith("-"));
      return [{ instruction, command, words, kept: words.filter((it) => store.test(plainTextOf(it) ?? "")) }];
    });
  });
}

const store = /^\/etc\/(?:ssl|pki)(?:\/[\w./*-]*)?$/;

/** The whole command, with the `&&` that joined it, or the whole RUN; undefined where other commands follow the first. */
function findRemoval({ text }: Dockerfile, { command, instruction }: Removal): Edit | undefined {
  const before = text.slice(instruction.keywordSpan.end, command.span.start);
  const joint = /[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(?:&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?$/.exec(before.slice(-400))?.[0];
  if (joint === undefined && before.trim() === "" && command.span.end === instruction.span.end)
    return wholeInstruction(text, instruction, note);
  return joint === undefined ? undefined : { start: command.span.start - joint.length, end: command.span.end, text: "", note };
}
