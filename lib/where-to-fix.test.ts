import { expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { whereToFix } from "./where-to-fix";

function checkPlace(log: string, place: string | undefined) {
  test(log, () => expect(whereToFix(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined }))).toBe(place));
}

const untrusted = "tls: failed to verify certificate: x509: certificate signed by unknown authority";

checkPlace(`Error response from daemon: Get "https://registry.corp.example/v2/": ${untrusted}`, "on the machine that pulls");
checkPlace(
  `Warning  Failed  2s  kubelet  Failed to pull image "registry.corp.example/a:1": failed to do request: ${untrusted}`,
  "on the nodes that pull",
);
checkPlace(
  `Error from server (InternalError): failed calling webhook "v.example.com": failed to call webhook: Post "https://v.ns.svc:443/?timeout=10s": ${untrusted}`,
  "there",
);
checkPlace(
  '#9 1.204 npm error code SELF_SIGNED_CERT_IN_CHAIN\n#9 1.204 npm error request to https://packages.example.com/a failed, reason: self-signed certificate in certificate chain\n#9 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
  "in the stage of that step",
);
checkPlace(
  'Get "https://b.example.com/": tls: failed to verify certificate: x509: certificate is valid for a.example.com, not b.example.com',
  "on the server",
);
checkPlace("2026/11/20 http: TLS handshake error from 10.2.0.17:52144: remote error: tls: bad certificate", "at the client that refused");
checkPlace(`Get "https://api.example.com/": ${untrusted}`, undefined);
checkPlace("connection refused", undefined);
