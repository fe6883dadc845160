import { familyOf } from "./family";
import { isBefore } from "./is-before";
import { type RuleInput, settingOf } from "./rule-input";

export function chooseNode({ state, text = "", signature, version }: RuleInput): string {
  const options = settingOf(state, "NODE_OPTIONS") ?? "";
  if (/--use-openssl-ca\b/.test(options)) return "node-use-openssl-ca";
  // Releases that are older than the switch do not know it.
  if ((/--use-system-ca\b/.test(options) || asksSystem(state)) && !isBefore(version, 22, 0)) return "node-use-system-ca";
  if (state.image?.runtime === "node" ? state.image.distribution === "rhel" : isDistributionNode(state)) return "node-distribution";
  if (signature === "npm-cafile" || /\bnpm (?:error|ERR!)/.test(text)) return "npm";
  if (/\bERR_PNPM_/.test(text)) return "pnpm";
  if (/\bYN\d{4}:/.test(text)) return "yarn-berry";
  return "node-default";
}

/** Debian's `nodejs` may as well come from NodeSource, which is the official build: `npm` as a package of its own tells. */
function isDistributionNode({ packages, ...state }: RuleInput["state"]): boolean {
  if (packages["nodejs"] !== "yes" && packages["nodejs-current"] !== "yes") return false;
  return familyOf({ ...state }) === "debian" ? packages["npm"] === "yes" : true;
}

/** Asks for the system's roots, as Bun can be asked too. */
export function asksSystem(state: RuleInput["state"]): boolean {
  return settingOf(state, "NODE_USE_SYSTEM_CA") === "1";
}
