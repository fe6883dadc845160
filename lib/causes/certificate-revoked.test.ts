import { checkCause } from "../testing/check-cause";
import { certificateRevoked } from "./certificate-revoked";

checkCause(certificateRevoked, { finds: ["revoked", "revocation-not-checked"], silent: ["expired-certificate", "only-a-log"] });
