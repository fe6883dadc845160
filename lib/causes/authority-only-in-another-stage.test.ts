import { checkCause } from "../testing/check-cause";
import { authorityOnlyInAnotherStage } from "./authority-only-in-another-stage";

checkCause(authorityOnlyInAnotherStage, {
  finds: ["ca-in-build-stage-only", "ca-in-final-stage-only"],
  silent: ["private-ca-fine-bundle", "own-ca-already-read", "node-own-store"],
});
