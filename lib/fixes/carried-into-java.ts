import type { Situation } from "../causes/situation";
import { allRules } from "../runtimes/all";
import { authorityToCopy, catchOf } from "./authority-source";
import { completeRegistrations } from "./complete-registration";
import { firstOf } from "./first-of";
import type { Proposal } from "./fix";
import { planRegistrations, registrationEdits } from "./plan-registration";
import { findTrustTool } from "./trust-tools";

/**
 * The Java of a distribution's package: the update tool of the system writes its store as well, so the CA is registered with that. Undefined
 * where no hook does so.
 */
export function carriedIntoJava(situation: Situation, proves: NonNullable<Proposal["proves"]>): Proposal | undefined {
  const { stage } = situation;
  const tool = stage && findTrustTool(stage);
  const rule = allRules.find(({ id }) => id === stage?.judgement.lookUpId);
  if (tool === undefined || rule?.refreshedBy?.includes(tool.refresh) !== true) return undefined;
  const why = `This Java comes from the distribution, and \`${tool.refresh}\` writes its \`cacerts\` together with the system's bundle: no \`keytool\` is needed.`;
  const texts = { title: "Register the CA; the update tool carries it into Java's `cacerts`", why, rank: 6, proves, snippet: undefined };
  const completed = completeRegistrations(situation).map((it) => ({ ...it, ...texts, why: `${it.why} ${why}` }));
  if (completed.length > 0) return firstOf(completed);
  const authority = authorityToCopy(situation);
  const plans = planRegistrations(situation, { first: situation.failure?.phase === "build" });
  return firstOf(
    plans.map((plan) => {
      const edits = registrationEdits(situation, plan, [], "The CA goes into the system's list, and with it into Java's.");
      return edits && { ...texts, catch: catchOf(authority, situation), edits };
    }),
  );
}
