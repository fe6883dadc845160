import type { Dockerfile } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import type { Evidence } from "./evidence";
import { findPoint } from "./find-point";

/** The instruction that the build log names as the one that failed; undefined where it names none. */
export function findFailedStep(dockerfile: Dockerfile, failure: Failure): Evidence | undefined {
  const last = dockerfile.stages.at(-1);
  if (failure.phase !== "build" || failure.step === undefined || last === undefined) return undefined;
  const point = findPoint(dockerfile, failure, last);
  return point?.found === "named" ? { span: point.stop.instruction.span, note: "This step of the build failed." } : undefined;
}
