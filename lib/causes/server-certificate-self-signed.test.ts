import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { serverCertificateSelfSigned } from "./server-certificate-self-signed";

checkCause(serverCertificateSelfSigned, { finds: ["self-signed-server"], silent: ["only-a-log", "incomplete-chain"] });

const logFor = (host: string): string =>
  `* Connected to ${host} (192.0.2.7) port 443\ncurl: (60) SSL certificate problem: self-signed certificate`;
const dockerfile = "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl\n";

/** Of a host that nothing shows to be the person's own, the warning comes first and nothing is recommended. */
test.each(["www.paypal.com", "shop.example.com", "203.0.113.9", "shop-1234.eu-central-1.elb.amazonaws.com"])("%s", (host) => {
  for (const file of ["", dockerfile]) {
    const { cause, explanation, alternatives, fixes } = diagnose({
      log: logFor(host),
      dockerfile: file,
      target: undefined,
      runtime: undefined,
    });
    expect(cause).toBe(serverCertificateSelfSigned.id);
    expect(explanation[0]).toContain("something answers in its place");
    expect(explanation.at(-1)).toContain("Only if it is your own");
    expect(alternatives[0]?.cause).toBe("another-server-answers");
    expect(fixes[0]?.id).toBe("issue-certificate-for-name");
    expect(fixes.filter((it) => it.recommended || it.patched !== undefined)).toEqual([]);
  }
});

test.each(["nas.lan", "build.corp.example", "10.0.0.7", "localhost"])("%s", (host) => {
  const { explanation } = diagnose({ log: logFor(host), dockerfile: "", target: undefined, runtime: undefined });
  expect(explanation[0]).toContain("not from the connection that fails");
});
