import type { Situation } from "../causes/situation";
import { findPlainWord } from "../shell/find-plain-word";
import { type AuthoritySource, authorityToCopy, catchOf, findAuthoritySource, knowsPrivateAuthority } from "./authority-source";
import { copyTo } from "./copy-to";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine, writeRun } from "./hand";
import { packageListsOf } from "./package-lists";
import { findFailingInstruction, isSound } from "./prove-patch";
import { earlyIndexOf, insertAsRoot } from "./run-as-root";

const anchors = "/usr/local/share/ca-certificates/";
const bundle = "/etc/ssl/certs/ca-certificates.crt";

export const appendCaBeforeApkAdd: Fix = {
  id: "append-ca-before-apk-add",
  title: "Trust the proxy's CA before the first apk add",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage, failure } = situation;
    if (dockerfile === undefined || stage === undefined || failure?.phase !== "build") return undefined;
    if (stage.state.packageManager !== "apk" || stage.state.shell !== "yes" || (knowsPrivateAuthority(stage) && isSound(stage)))
      return undefined;
    if (failure.runtime !== "apk" && !packageListsOf(stage.state.stage).some(({ manager }) => manager === "apk")) return undefined;
    // An image with the tool needs no such detour.
    if (stage.state.image?.updateTool === "yes") return undefined;
    const hand = handOf(dockerfile, stage.state.stage);
    const own = findAuthoritySource(stage.state.stage);
    const authority = authorityToCopy(situation);
    const source = own ?? authority;
    if (findPlainWord(source.name) === undefined) return undefined;
    const there = own && alreadyThere(situation, own);
    if (there !== undefined) return there;
    const isGuess = own === undefined && authority.copied !== "to-be-trusted";
    const lines = [writeLine(hand, "COPY", `${source.source} ${anchors}`), writeRun(hand, [`cat ${anchors}${source.name} >> ${bundle}`])];
    const why =
      "`apk` itself connects through the proxy, so it cannot fetch the tool that would register the CA. Appended to the bundle the CA counts at once; the copy beside it keeps it there when `apk add ca-certificates` makes the bundle anew.";
    const edit = insertAsRoot(situation, earlyIndexOf(situation), { hand, lines, note: why });
    return (
      edit && {
        title: "Trust the proxy's CA before the first `apk add`",
        why,
        catch: isGuess ? catchOf(authority, situation) : "The file must be PEM and end with a line end.",
        edits: [edit],
        snippet: undefined,
        rank: failure.runtime === "apk" ? 4 : 12,
        proves,
      }
    );
  },
};

function proves({ stage }: Situation): boolean {
  return stage !== undefined && isSound(stage) && knowsPrivateAuthority(stage);
}

/** The file copies the CA in before the step that failed; what is missing is that it counts before `apk` runs. */
function alreadyThere(situation: Situation, own: AuthoritySource): Proposal | undefined {
  const { dockerfile, stage } = situation;
  const failing = findFailingInstruction(situation);
  if (dockerfile === undefined || stage === undefined || failing === undefined) return undefined;
  const { instructions } = stage.state.stage;
  const at = instructions.indexOf(own.instruction);
  if (at < 0 || at >= instructions.indexOf(failing)) return undefined;
  const { start, end } = own.instruction.span;
  const known = stage.state.files.find(
    ({ content, provenance }) => content.kind === "authority" && provenance.some(({ span }) => span.start >= start && span.start < end),
  )?.path;
  const isInPlace = known?.startsWith(anchors) === true;
  const path = isInPlace ? known : anchors + own.name;
  const copied = isInPlace
    ? undefined
    : copyTo({ file: dockerfile, stage: stage.state.stage, ...own }, path, "From there it gets into each new bundle.");
  if (findPlainWord(path) === undefined || (!isInPlace && copied === undefined)) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const note = "The CA counts from here on, before `apk` connects.";
  const appended = insertAsRoot(situation, at + 1, { hand, lines: [writeRun(hand, [`cat ${path} >> ${bundle}`])], note });
  return (
    appended && {
      title: "Append the CA to the list before the first `apk add`",
      why: `\`apk\` itself connects through the proxy, so it cannot fetch the tool that would register \`${own.name}\`. Appended to the bundle it counts at once; the file in \`${anchors}\` keeps it there when \`apk add ca-certificates\` makes the bundle anew.`,
      catch: "The file must be PEM and end with a line end.",
      edits: [...(copied ? [copied] : []), appended].toSorted((a, b) => a.start - b.start),
      snippet: undefined,
      rank: situation.failure?.runtime === "apk" ? 4 : 12,
      safety: "safe",
      proves,
    }
  );
}
