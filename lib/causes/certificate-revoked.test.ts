import { checkCause } from "../testing/check-cause";
import { certificateRevoked } from "./certificate-revoked";

checkCause(certificateRevoked, {
  finds: ["revoked", "revocation-not-checked", "ocsp-response-missing"],
  silent: ["expired-certificate", "only-a-log"],
});
