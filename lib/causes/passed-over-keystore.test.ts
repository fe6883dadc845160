import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

const log =
  'Exception in thread "main" javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target';

function checkMention(env: string, expected: { readonly cause: string; readonly says: boolean }, text = log): void {
  const dockerfile = `FROM eclipse-temurin:21\n${env}\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]\n`;
  const { cause, explanation } = diagnose({ log: text, dockerfile, target: undefined, runtime: undefined });
  expect({ cause, says: explanation.some((it) => it.includes("`JAVA_TOOL_OPTIONS` names `/nothing.jks`")) }).toEqual(expected);
}

test.each([
  ["ENV JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=/nothing.jks", { cause: "runtime-has-own-store", says: true }],
  ["ENV JAVA_TOOL_OPTIONS=-Xmx1g", { cause: "runtime-has-own-store", says: false }],
  // Whoever put it there put something into it.
  ["COPY corp.jks /nothing.jks\nENV JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=/nothing.jks", { cause: "store-is-fine", says: false }],
] as const)("%s", (env, expected) => checkMention(env, expected));

test("not for another program's failure", () =>
  checkMention(
    "ENV JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=/nothing.jks",
    { cause: "store-is-fine", says: false },
    "curl: (60) SSL certificate problem: unable to get local issuer certificate",
  ));

test("a start script's variable", () => {
  const dockerfile =
    'FROM eclipse-temurin:17-jre\nENV JAVA_OPTS="-Djavax.net.ssl.trustStore=/opt/corp/trust.jks"\nENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /a.jar"]\n';
  const { explanation } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  expect(explanation.at(-1)).toContain("`JAVA_OPTS` names `/opt/corp/trust.jks`, which is not in the image");
});
