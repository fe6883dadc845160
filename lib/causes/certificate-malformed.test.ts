import { checkCause } from "../testing/check-cause";
import { certificateMalformed } from "./certificate-malformed";

checkCause(certificateMalformed, { finds: ["malformed-file", "malformed-certificate"], silent: ["only-a-log-no-store", "weak-signature"] });
