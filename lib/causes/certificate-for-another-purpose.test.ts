import { checkCause } from "../testing/check-cause";
import { certificateForAnotherPurpose } from "./certificate-for-another-purpose";

checkCause(certificateForAnotherPurpose, {
  finds: ["wrong-purpose", "strict-checks", "authority-as-server-certificate"],
  silent: ["weak-signature", "only-a-log"],
});
