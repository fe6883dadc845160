import { checkCause } from "../testing/check-cause";
import { clientCertificateNotTrusted } from "./client-certificate-not-trusted";

checkCause(clientCertificateNotTrusted, {
  finds: ["server-refuses-client", "nginx-refuses-client", "client-without-certificate", "kubernetes-client-expired"],
  silent: ["server-log-peer-refused", "client-refuses-nginx", "client-forgot-tls", "go-in-scratch", "webhook"],
});
