import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { providerAuthorityNotInStore } from "./provider-authority-not-in-store";

checkCause(providerAuthorityNotInStore, {
  finds: ["database-of-a-provider"],
  silent: ["proxied-build-step", "node-behind-proxy", "private-ca-fine-bundle", "node-own-store"],
});

const goImage =
  'FROM golang:1.24 AS build\nRUN go build -o /app .\nFROM gcr.io/distroless/static-debian12\nCOPY --from=build /app /app\nCMD ["/app"]\n';
const javaImage = 'FROM eclipse-temurin:21\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n';
const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const go = (host: string) => `2026/01/02 10:00:00 Get "https://${host}/": ${unknown}`;
const pkix =
  "javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n jdbc:postgresql://db.c1a2.eu-west-1.rds.amazonaws.com:5432/app?sslmode=verify-full";

function checkProvider(log: string, dockerfile: string, isProviders: boolean): void {
  const report = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect(report.cause === providerAuthorityNotInStore.id).toBe(isProviders);
  if (isProviders) expect(report.fixes.map((it) => it.id).filter((it) => it === "import-into-java-keystore")).toEqual([]);
}

test.each([
  [go("db.c1a2.eu-west-1.rds.amazonaws.com"), goImage, true],
  [go("db.c1a2.eu-west-1.rds.amazonaws.com"), "", true],
  [go("mongo.c1a2.eu-west-1.docdb.amazonaws.com"), goImage, true],
  [go("0123ABCD.gr7.eu-west-1.eks.amazonaws.com"), goImage, true],
  [pkix, javaImage, true],
  // Public certificates; an image without any list; somebody else signed.
  [go("pool.proxy-c1a2.eu-west-1.rds.amazonaws.com"), goImage, false],
  [go("s3.eu-west-1.amazonaws.com"), goImage, false],
  [go("rds.amazonaws.com.example.net"), goImage, false],
  [go("db.c1a2.eu-west-1.rds.amazonaws.com"), goImage.replace("gcr.io/distroless/static-debian12", "scratch"), false],
  [`${go("db.c1a2.eu-west-1.rds.amazonaws.com")}\nissuer=O = Corp, CN = FortiGate CA`, goImage, false],
] as const)("%s, %s", checkProvider);
