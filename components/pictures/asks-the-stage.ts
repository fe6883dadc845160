import type { Verifier } from "../../lib/log/failure";
import type { Report } from "../../lib/report";

const inTheStage: ReadonlySet<Verifier> = new Set(["program", "build-step", "unknown"]);
/** Causes by which the log is of something else than the stage, or the stage's store is not the one that was asked. */
const notTheStage: ReadonlySet<string | undefined> = new Set([
  "authority-named-in-settings",
  "log-and-dockerfile-disagree",
  "client-certificate-not-trusted",
  "mount-hides-store",
  "peer-refused-our-certificate",
]);

/** Whether the list of authorities that was asked, or will be, is that of the stage. */
export function asksTheStage({ failure, stage, fixAt, cause }: Report): boolean {
  if (!stage || notTheStage.has(cause)) return false;
  const elsewhere = fixAt === "docker-host" || fixAt === "cluster";
  return !failure || (inTheStage.has(failure.verifier) && !elsewhere);
}
