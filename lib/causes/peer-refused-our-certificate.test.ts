import { checkCause } from "../testing/check-cause";
import { peerRefusedOurCertificate } from "./peer-refused-our-certificate";

checkCause(peerRefusedOurCertificate, {
  finds: ["server-log-peer-refused", "client-refuses-nginx"],
  silent: ["go-in-scratch", "registry-pull", "old-tls-version"],
});
