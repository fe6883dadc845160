import { expect, test } from "vitest";
import { reportOf, type Story } from "../../lib/testing/report-of";
import { findMissing } from "./find-missing";
import { lookUpsOf } from "./look-ups-of";

function checkMissing(story: Story, picture: string | undefined) {
  const report = reportOf(story);
  const missing = findMissing(report);
  const row = missing && `${missing.what}: ${missing.how}`;
  expect(lookUpsOf(report).length === 0 ? "no table" : row).toBe(picture);
}

test("the table ends with what none of the places holds", () => {
  checkMissing("private-ca-fine-bundle", "authority of `git.corp.example`: in none of these");
  checkMissing("stage-mistaken-for-image", "authority of `git.corp.example`: in none of these");
  checkMissing("node-own-store", "/usr/local/share/ca-certificates/corp-root.crt: not read by Node.js");
  checkMissing("python-requests", "/usr/local/share/ca-certificates/corp-root.crt: not read by Python");
  checkMissing("ca-as-pem", "/usr/local/share/ca-certificates/corp-root.pem: in none of these");
  checkMissing("java-cacerts", "/usr/local/share/ca-certificates/corp-root.crt: not read by Java");
});
test("a program with one list is told that it is not in there", () =>
  checkMissing("proxied-build-step", "authority of `packages.example.com`: not in there"));
test("nothing is called missing where there is no list at all, where the server is at fault, or where nothing is decided", () => {
  const untrusted = 'Get "https://api.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n';
  checkMissing("go-in-scratch", undefined);
  checkMissing("unreadable-for-user", undefined);
  checkMissing("only-a-dockerfile", undefined);
  checkMissing({ log: untrusted, dockerfile: 'FROM gcr.io/distroless/static-debian12\nCOPY api /api\nENTRYPOINT ["/api"]\n' }, undefined);
});
test("no table of where an image is looked through, for a program that ran elsewhere or was not the one to judge", () => {
  checkMissing("incomplete-chain", "no table");
  checkMissing("server-log-peer-refused", "no table");
  checkMissing("listed-image-without-bundle", "no table");
});
