import { checkCause } from "../testing/check-cause";
import { protocolMismatch } from "./protocol-mismatch";

checkCause(protocolMismatch, {
  finds: ["old-tls-version", "server-older-than-client", "curl-code-alone"],
  silent: ["registry-without-tls", "server-log-peer-refused", "only-a-log"],
});
