import { checkCause } from "../testing/check-cause";
import { finalStageHasNoBundle } from "./final-stage-has-no-bundle";

checkCause(finalStageHasNoBundle, {
  finds: ["go-in-scratch", "only-a-dockerfile", "busybox-final-stage"],
  silent: [
    "sound-dockerfile",
    "registry-pull",
    "webhook",
    "server-log-peer-refused",
    "private-ca-fine-bundle",
    "private-base-image",
    "expired-certificate",
    "wrong-name",
    "image-pull-back-off",
  ],
});
