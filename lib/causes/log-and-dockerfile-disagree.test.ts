import { checkCause } from "../testing/check-cause";
import { logAndDockerfileDisagree } from "./log-and-dockerfile-disagree";

checkCause(logAndDockerfileDisagree, {
  finds: ["java-log-go-image", "step-of-another-dockerfile"],
  silent: ["proxied-build-step", "curl-without-recommends", "ca-after-first-download", "java-cacerts", "go-in-scratch", "node-own-store"],
});
