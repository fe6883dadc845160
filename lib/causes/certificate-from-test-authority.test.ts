import { checkCause } from "../testing/check-cause";
import { certificateFromTestAuthority } from "./certificate-from-test-authority";

checkCause(certificateFromTestAuthority, {
  finds: ["staging-certificate"],
  silent: ["incomplete-chain", "observed-private-root", "only-a-log"],
});
