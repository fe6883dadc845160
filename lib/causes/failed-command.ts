import { findHost } from "./host-of";
import type { Situation } from "./situation";

/**
 * The command at the prompt before the failure, to be run again after the repair. Undefined where none stands there, it is not one that we
 * know, or it holds more than plain words: a password, a pipe, a switch that turns verification off.
 */
export function findFailedCommand({ log, failure }: Pick<Situation, "log" | "failure">): string | undefined {
  if (failure === undefined) return undefined;
  const near = log.slice(Math.max(0, failure.span.start - 1500), failure.span.start);
  const command = [...near.matchAll(/^(?:[\w.@~:/-]{1,80} ?)?[$#%>] ?([^\n]{1,200})$/gm)].at(-1)?.[1]?.trim();
  if (command === undefined || !tools.test(command) || !/^[\w ./:@=,+-]+$/.test(command)) return undefined;
  if (/insecure|no-check|skip|verify|-k\b|pass|token|secret|:[^/@\s]{1,80}@/i.test(command)) return undefined;
  const host = findHost(failure)?.name;
  return host === undefined || command.includes(host) || !/https?:\/\//.test(command) ? command : undefined;
}

/** None that installs or runs what it fetches: a log may have come with somebody else's link. */
const tools = /^(?:helm repo (?:add|update)|git (?:clone|fetch|pull|push|ls-remote)|curl|argocd|flux|vault|oc login|gh|glab)\b/;
