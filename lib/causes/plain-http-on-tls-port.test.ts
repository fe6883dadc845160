import { checkCause } from "../testing/check-cause";
import { plainHttpOnTlsPort } from "./plain-http-on-tls-port";

checkCause(plainHttpOnTlsPort, {
  finds: ["registry-without-tls", "client-forgot-tls", "http-to-https-port", "proxy-without-tls"],
  silent: ["registry-pull", "only-a-log", "old-tls-version"],
});
