import { checkCause } from "../testing/check-cause";
import { serverCertificateExpired } from "./server-certificate-expired";

checkCause(serverCertificateExpired, { finds: ["expired-certificate"], silent: ["clock-behind", "only-a-log"] });
