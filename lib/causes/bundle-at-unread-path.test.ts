import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { bundleAtUnreadPath } from "./bundle-at-unread-path";

checkCause(bundleAtUnreadPath, {
  finds: ["wrong-path", "certs-became-a-file", "first-file-in-der"],
  silent: ["sound-dockerfile", "go-in-scratch"],
});

/** A file that opens ends the search, whatever is in it; one that lies on no list hides nothing. */
function checkHeadline(copies: string, expected: string): void {
  const dockerfile = `FROM scratch\n${copies}\nCOPY app /app\nCMD ["/app"]\n`;
  const log =
    '2026/01/02 10:00:00 Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  expect(diagnose({ log, dockerfile, target: undefined, runtime: undefined }).headline).toContain(expected);
}

const list = "COPY --from=alpine:3.20 /etc/ssl/cert.pem";

test("the first file", () => {
  checkHeadline(
    `COPY corp.der /etc/ssl/certs/ca-certificates.crt\n${list} /etc/ssl/cert.pem`,
    "is in DER form, and it hides the list at `/etc/ssl/cert.pem`",
  );
  checkHeadline(`COPY corp.der /etc/ssl/certs/ca-certificates.crt\n${list} /roots.pem`, "your Go program does not look there");
});
