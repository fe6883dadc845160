import { findPlainWord } from "../shell/find-plain-word";
import { authorityToCopy, catchOf, findAuthoritySource, knowsPrivateAuthority } from "./authority-source";
import type { Fix } from "./fix";
import { handOf, writeLine, writeRun } from "./hand";
import { isSound } from "./prove-patch";
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
    // An image with the tool needs no such detour.
    if (stage.state.image?.updateTool === "yes") return undefined;
    const hand = handOf(dockerfile, stage.state.stage);
    const own = findAuthoritySource(stage.state.stage);
    const authority = authorityToCopy(situation);
    const source = own ?? authority;
    if (findPlainWord(source.name) === undefined) return undefined;
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
        proves: (after) => after.stage !== undefined && isSound(after.stage) && knowsPrivateAuthority(after.stage),
      }
    );
  },
};
