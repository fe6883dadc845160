import type { Situation } from "../causes/situation";
import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { insertAsRoot, lateIndexOf } from "./run-as-root";
import { replaceValue, type TrustCopy, trustCopiesOf } from "./trust-copies";

const note = "All users may read it; only root may change it.";
// BuildKit gives the directories that it makes on the way the same octal mode, and they need the x (moby/buildkit#5943).
const modeCatch = "`--chmod` needs BuildKit. The mode is `755` because new directories on the way get it too.";

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
    const proposal = (title: string, edit: Edit | undefined, warning?: string): Proposal | undefined =>
      edit && { title, why, catch: warning, edits: [edit], snippet: undefined, rank: 3 };
    const copies = [...trustCopiesOf(stage.state.stage), ...copiesTo(stage, path)];
    return firstOf([
      ...copies.flatMap((it) => [
        it.detail.from.kind === "context" ? undefined : proposal("Keep the mode that the bundle has", chmodRemoval(file, it)),
        it.detail.chmod &&
          proposal("Copy with a mode that everybody may read", replaceValue(file, it.detail.chmod, "755", note), modeCatch),
      ]),
      proposal("Make the bundle readable for everybody", chmodRun(situation, path)),
      ...copies.map((it) =>
        it.detail.chmod ? undefined : proposal("Copy with a mode that everybody may read", chmodAddition(it), modeCatch),
      ),
    ]);
  },
};

/** What put the file there, whatever it is called. */
function copiesTo({ state }: NonNullable<Situation["stage"]>, path: string): readonly TrustCopy[] {
  const places = state.files.find((it) => it.path === path)?.provenance.map((it) => it.span.start) ?? [];
  return state.stage.instructions.flatMap((instruction) => {
    const { detail } = instruction;
    if (detail.kind !== "copy" || !places.includes(instruction.span.start)) return [];
    const [source, ...others] = detail.sources;
    if (source === undefined || others.length > 0 || detail.destination === undefined) return [];
    return [{ instruction, detail, source, destination: detail.destination }];
  });
}

/** A bundle out of another stage or image is readable as it is; the flag alone took that away. */
function chmodRemoval({ text }: Dockerfile, { instruction, detail }: TrustCopy): Edit | undefined {
  if (detail.chmod === undefined) return undefined;
  const { start, end } = detail.chmod.span;
  const flag = text.lastIndexOf("--chmod", start);
  const space = /^[ \t]*/.exec(text.slice(end, end + 80))?.[0].length ?? 0;
  return flag < instruction.span.start ? undefined : { start: flag, end: end + space, text: "", note };
}

function chmodAddition({ instruction }: TrustCopy): Edit {
  const at = instruction.keywordSpan.end;
  return { start: at, end: at, text: " --chmod=755", note };
}

function chmodRun(situation: Situation, path: string): Edit | undefined {
  const { dockerfile: file, stage } = situation;
  if (file === undefined || stage?.state.shell !== "yes") return undefined;
  const hand = handOf(file, stage.state.stage);
  return insertAsRoot(situation, lateIndexOf(situation), { hand, lines: [writeLine(hand, "RUN", `chmod 644 ${path}`)], note });
}
