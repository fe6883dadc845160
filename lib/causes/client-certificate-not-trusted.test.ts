import { checkCause } from "../testing/check-cause";
import { clientCertificateNotTrusted } from "./client-certificate-not-trusted";

checkCause(clientCertificateNotTrusted, {
  finds: ["server-refuses-client", "nginx-refuses-client"],
  silent: ["server-log-peer-refused", "go-in-scratch", "webhook"],
});
