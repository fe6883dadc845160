import { findReplacedEntrypoint, temurinEntrypoint } from "../causes/replaced-entrypoint";
import type { Situation } from "../causes/situation";
import type { Instruction } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import { authorityToCopy, catchOf, findUnseenAuthorities, knowsPrivateAuthority } from "./authority-source";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine } from "./hand";
import { earlyIndexOf, insertAtIndex } from "./run-as-root";

export const useSystemCaInTemurin: Fix = {
  id: "use-system-ca-in-temurin",
  title: "Let the Temurin image import the CA at start",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage, stages } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "java") return undefined;
    if (dockerfile === undefined || stage === undefined || !/(?:^|\/)eclipse-temurin:/.test(stage.state.base)) return undefined;
    // Only the image's own entry point looks at the variable.
    const replaced = findReplacedEntrypoint(stage, stages);
    if (isSet(stage)) return replaced && startWithScript(situation, stage, replaced);
    if (replaced !== undefined) return undefined;
    const hand = handOf(dockerfile, stage.state.stage);
    const why = "The image's entry point imports whatever lies in `/certificates` when this variable is set.";
    const authority = authorityToCopy(situation);
    const unseen = findUnseenAuthorities(stage)?.written;
    const source = unseen !== undefined && /^[\w./*@+-]+$/.test(unseen) ? unseen : authority.source;
    const lines = [writeLine(hand, "COPY", `${source} /certificates/`), writeLine(hand, "ENV", "USE_SYSTEM_CA_CERTS=1")];
    const edit = insertAtIndex(situation, earlyIndexOf(situation), { lines, note: why });
    return (
      edit && {
        title: "Let the Temurin image import the CA at start",
        why,
        catch: `It works only through the image's own entry point, at run time and not in build steps, and costs a second at each start.${source !== authority.source ? "" : ` ${catchOf(authority, situation)}`}`,
        edits: [edit],
        snippet: undefined,
        rank: 14,
        proves: (after) => after.stage !== undefined && isSet(after.stage),
      }
    );
  },
};

/** The variable is set, and the file's own ENTRYPOINT leaves out the script that reads it: the script starts what the line starts now. */
function startWithScript(
  { dockerfile }: Situation,
  { state }: StageSummary,
  { detail, span, keywordSpan }: Instruction,
): Proposal | undefined {
  const at = dockerfile?.text.indexOf('"', keywordSpan.end) ?? -1;
  const isOwn = state.stage.instructions.some((it) => it.span.start === span.start);
  if (detail.kind !== "entrypoint" || detail.form !== "exec" || !isOwn || at < 0 || at >= span.end) return undefined;
  const why = `The script imports what lies in \`/certificates\` and then starts the words behind it, so \`USE_SYSTEM_CA_CERTS\` counts again.`;
  return {
    title: `Start with \`${temurinEntrypoint}\``,
    why,
    catch: "The import runs at each start and costs a second; build steps are not helped by it.",
    edits: [{ start: at, end: at, text: `"${temurinEntrypoint}", `, note: why }],
    snippet: undefined,
    rank: 5,
    proves: (after) =>
      after.stage !== undefined && findReplacedEntrypoint(after.stage, after.stages) === undefined && knowsPrivateAuthority(after.stage),
  };
}

function isSet({ state }: StageSummary): boolean {
  return state.env.some(({ name }) => name === "USE_SYSTEM_CA_CERTS");
}
