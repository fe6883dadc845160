import { checkCause } from "../testing/check-cause";
import { serverShowsDefaultCertificate } from "./server-shows-default-certificate";

checkCause(serverShowsDefaultCertificate, {
  finds: ["ingress-default-certificate"],
  silent: ["self-signed-server", "staging-certificate", "wrong-name"],
});
