import { expect, test } from "vitest";
import { fixesFor } from "../testing/check-fix";
import type { Runtime } from "../vocabulary";
import type { FixId } from "./fix-ids";

/** A certificate or key that something else in the image needs stays where it is, and no program is told to trust it. */
const bases: readonly (readonly [string, Runtime, FixId])[] = [
  ["FROM debian:12-slim\nRUN apt-get update && apt-get install -y ca-certificates\n", "go", "register-private-ca"],
  ["FROM alpine:3.22\nRUN apk add --no-cache ca-certificates\n", "go", "register-private-ca"],
  ["FROM nginx:1.29\n", "openssl", "register-private-ca"],
  ["FROM scratch\nCOPY --from=alpine:3.22 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n", "go", "register-private-ca"],
  ["FROM node:22\n", "node", "set-node-extra-ca-certs"],
  ["FROM node:22\n", "node", "use-system-ca-in-node"],
  ["FROM python:3.13\n", "python", "set-requests-ca-bundle"],
  ["FROM eclipse-temurin:21\n", "java", "import-into-java-keystore"],
  ["FROM eclipse-temurin:21\n", "java", "use-system-ca-in-temurin"],
];

function recommended(copy: string, base: string, runtime: Runtime, id: FixId) {
  const text = `${base}COPY ${copy}\nCOPY app /app\n`;
  return { text, fix: fixesFor([id], text, { runtime, host: "git.corp.example" }).find((it) => it.id === id) };
}

const unrelated = [
  "deploy/jwt-signing.pem /app/keys/jwt-signing.pem",
  "id_rsa.pem /app/",
  "ec2.pem /root/.ssh/",
  "certs/cert.pem /etc/nginx/certs/cert.pem",
  "certs/cert.pem /etc/ssl/certs/site.pem",
  "git.corp.internal.crt /etc/nginx/tls/",
  "license.pem /app/license.pem",
  "certs/*.pem /etc/nginx/certs/",
  "client-ca.crt /etc/nginx/client-ca.crt",
  "registry.crt idp.pem saml.crt /app/",
];

test.each(unrelated.flatMap((copy) => bases.map((it) => [copy, ...it] as const)))("COPY %s, %s %s %s", (copy, base, runtime, id) => {
  const { text, fix } = recommended(copy, base, runtime, id);
  const patched = fix?.patched ?? "";
  const added = patched.split("\n").filter((it) => !text.split("\n").includes(it));
  expect(patched).toContain(`COPY ${copy}\n`);
  expect(added.join("\n")).toContain("corp-ca.crt");
  for (const name of copy.match(/[\w*-]+(?:\.\w+)*\.(?:pem|crt)/g) ?? []) expect(added.join("\n")).not.toContain(name);
  expect(fix?.safety).not.toBe("safe");
});

/** Named as a CA, but for something else in the image: a second copy, and the word that the name proves nothing. */
test.each(bases)("a CA elsewhere, %s %s %s", (base, runtime, id) => {
  const { fix } = recommended("certs/corp-ca.pem /etc/nginx/upstream-ca.pem", base, runtime, id);
  expect(fix?.patched).toContain("COPY certs/corp-ca.pem /etc/nginx/upstream-ca.pem\n");
  expect(fix?.patched).not.toContain("corp-ca.crt /");
  expect(fix?.catch).toContain("Only its name says");
  expect(fix?.safety).toBe("needs-review");
});

test("what may be the CA is asked about, and what is plainly something else is not", () => {
  const catchFor = (copy: string) => recommended(copy, "FROM debian:12\n", "go", "register-private-ca").fix?.catch;
  expect(catchFor("certs/office.pem /app/")).toContain("`openssl x509 -in certs/office.pem -noout");
  expect(catchFor("license.pem /app/")).not.toContain("license.pem");
});

/** Among the anchors every name is a CA's, save a key's. */
test.each(["office.pem", "x.crt"])("COPY %s among the anchors", (name) => {
  const { fix } = recommended(
    `${name} /usr/local/share/ca-certificates/`,
    "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates\n",
    "go",
    "register-private-ca",
  );
  expect(fix?.patched).toContain(`COPY ${name} /usr/local/share/ca-certificates/`.replace("/office.pem", "/"));
  expect(fix?.patched).toContain("RUN update-ca-certificates");
  expect(fix?.patched).not.toContain("corp-ca.crt");
  expect(fix?.safety).toBe("safe");
});
