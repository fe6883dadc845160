import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { certificateForAnotherPurpose } from "./certificate-for-another-purpose";

checkCause(certificateForAnotherPurpose, {
  finds: ["wrong-purpose", "strict-checks", "authority-as-server-certificate"],
  silent: ["weak-signature", "only-a-log"],
});

test("macOS has rules of its own", () => {
  const log =
    'Get "https://api.corp.example/": tls: failed to verify certificate: x509: “api.corp.example” certificate is not standards compliant';
  expect(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined })).toMatchObject({
    cause: "certificate-for-another-purpose",
    fixAt: "server",
    headline: "macOS refuses the certificate of `api.corp.example` under rules of its own.",
    fixes: [],
  });
});
