import { checkCause } from "../testing/check-cause";
import { serverCertificateSelfSigned } from "./server-certificate-self-signed";

checkCause(serverCertificateSelfSigned, { finds: ["self-signed-server"], silent: ["only-a-log", "incomplete-chain"] });
