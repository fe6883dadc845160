import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { fileAt } from "../trust/find-file-at";
import { knowsPrivateAuthority } from "./authority-source";
import type { Fix } from "./fix";
import { ruleOf } from "./mounted-trust";
import { proposeSystemStore } from "./own-store";

export const setRequestsCaBundle: Fix = {
  id: "set-requests-ca-bundle",
  title: "Point Python's requests and pip at the system's bundle",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "python" || stage === undefined) return undefined;
    if (!mayReadIt(situation) || (isSet(stage) && knowsPrivateAuthority(stage))) return undefined;
    return proposeSystemStore(situation, (bundle) => `REQUESTS_CA_BUNDLE=${bundle}`, {
      title: "Point `requests` and `pip` at the system's bundle",
      why: "`requests` reads the list that comes with package `certifi`, not the system's. This variable names the bundle to read instead, and `pip` and `poetry` heed it too.",
      catch:
        "It replaces certifi's list, so the bundle must hold the public roots as well; the system's does. `httpx` reads `SSL_CERT_FILE` instead.",
      // A program that reads the system's store needs no more than the CA in it.
      rank: stage.judgement.verdict === "runtime-own-store" ? 6 : 15,
      proves: (after) => after.stage !== undefined && isSet(after.stage) && knowsPrivateAuthority(after.stage),
    });
  },
};

function isSet({ state }: StageSummary): boolean {
  const set = state.env.findLast(({ name }) => name === "REQUESTS_CA_BUNDLE");
  return set?.value !== undefined && fileAt(state, set.value).found === "yes";
}

/** `httpx`, `aiohttp` and `urllib` do not; where the log names no library it may be one that does. */
function mayReadIt(situation: Situation): boolean {
  const { id, env } = ruleOf(situation);
  if (id === "python-requests-debian") return false;
  if (env.some(({ name }) => name === "REQUESTS_CA_BUNDLE")) return true;
  const { log, failure } = situation;
  const near = failure === undefined ? "" : log.slice(Math.max(0, failure.span.start - 1500), failure.span.end + 1500);
  return id === "python-ssl" && !/urllib\.error|urlopen error|http\/client\.py/.test(near);
}
