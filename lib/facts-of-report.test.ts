import { expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { factsOfReport } from "./facts-of-report";

const dockerfile = "FROM scratch\nCOPY app /app\n";

test.each<[string, string, string, readonly string[]]>([
  ["a Dockerfile alone", "", "FROM debian:12\n", ["From the Dockerfile alone"]],
  ["a log of another matter", "dial tcp: lookup api.example.com: no such host", "", ["No TLS trust failure in this log"]],
  [
    "a program that we cannot name, in a place that we cannot see",
    "certificate verify failed: unable to get local issuer certificate",
    "",
    ["Unknown authority"],
  ],
  ["a log and a Dockerfile", "x509: certificate signed by unknown authority", dockerfile, ["Unknown authority", "Go"]],
])("%s", (_, log, file, beginning) => {
  const facts = factsOfReport(diagnose({ log, dockerfile: file, target: undefined, runtime: undefined }));
  expect(facts.slice(0, beginning.length)).toEqual(beginning);
  expect(facts).not.toContain("another program");
  expect(facts).not.toContain("somewhere we cannot see");
});
