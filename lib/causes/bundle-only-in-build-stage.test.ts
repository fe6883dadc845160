import { checkCause } from "../testing/check-cause";
import { bundleOnlyInBuildStage } from "./bundle-only-in-build-stage";

checkCause(bundleOnlyInBuildStage, {
  finds: ["unused-certs-stage", "bundle-in-build-stage-only"],
  silent: ["go-in-scratch", "sound-dockerfile", "registry-pull"],
});
