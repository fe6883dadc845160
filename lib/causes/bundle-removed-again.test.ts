import { checkCause } from "../testing/check-cause";
import { bundleRemovedAgain } from "./bundle-removed-again";

checkCause(bundleRemovedAgain, {
  finds: ["purged-after-download", "removed-etc-ssl"],
  silent: ["sound-dockerfile", "curl-without-recommends", "go-in-scratch"],
});
