import type { Failure } from "../log/failure";

/** Nothing has failed yet, but this build step would; what it needs has to be there before it all the same. */
export const imaginedFailure: Failure = {
  kind: "unknown-authority",
  phase: "build",
  runtime: "other",
  verifier: "build-step",
  host: undefined,
  span: { in: "log", start: 0, end: 0 },
  signature: "",
  facts: {},
  step: undefined,
  count: 1,
  alsoMeans: [],
};
