import { findReplacedEntrypoint } from "../causes/replaced-entrypoint";
import type { Situation } from "../causes/situation";
import { allRules } from "../runtimes/all";
import { findRule } from "../runtimes/find-rule";
import type { LookUpRule, LookUpVariable } from "../runtimes/look-up-rule";
import { findPlainWord } from "../shell/find-plain-word";

/** How a file from outside the image reaches the program: its name here, its place in the container, and the variable that names it. */
export type MountedTrust = {
  readonly file: "bundle.pem" | "corp-ca.crt" | "truststore";
  readonly path: string;
  readonly variable: { readonly name: string; readonly value: string } | undefined;
  /** What the file has to hold. */
  readonly holds: string;
  /** Shell lines that make it, where that is more than copying. */
  readonly prepare: readonly string[];
};

/** Taken from the look-up that was judged; undefined where the program has its roots inside and reads neither a variable nor a file. */
export function mountedTrustOf(situation: Situation, directory = "/etc/corp"): MountedTrust | undefined {
  const rule = ruleOf(situation);
  const variable = variableOf(rule);
  if (variable?.holds === "keystore") return readsCertificates(situation) ? certificatesOf : truststoreIn(directory, variable.name);
  const adds = variable?.replaces === "nothing";
  const file = adds ? "corp-ca.crt" : "bundle.pem";
  const holds = adds ? "added to the program's own list" : "public roots and your CA";
  if (variable !== undefined) {
    const path = `${directory}/${file}`;
    return { file, path, variable: { name: variable.name, value: path }, holds, prepare: [] };
  }
  // It reads no variable, so the file takes the place of the one that is read.
  const path = findPlainWord(situation.stage?.judgement.bundlePath) ?? rule.paths.find((it) => it.holds === "bundle")?.path;
  return path === undefined ? undefined : { file, path, variable: undefined, holds, prepare: [] };
}

/** The variable with which this program is told of a bundle; undefined where it reads none, or wants a keystore. */
export function bundleVariableOf(situation: Situation): string | undefined {
  const variable = variableOf(ruleOf(situation));
  return variable?.holds === "bundle" ? variable.name : undefined;
}

/** One that adds to the program's own roots asks least of the file. */
function variableOf({ env }: LookUpRule): LookUpVariable | undefined {
  return (
    env.find((it) => it.holds === "bundle" && it.replaces === "nothing") ??
    env.find((it) => it.holds === "bundle") ??
    env.find((it) => it.holds === "keystore")
  );
}

/** Without a stage all that is known is in the log. */
export function ruleOf({ stage, runtime, failure, log }: Situation): LookUpRule {
  const judged = allRules.find(({ id }) => id === stage?.judgement.lookUpId);
  return (
    judged ??
    findRule({
      runtime: runtime ?? failure?.runtime ?? "other",
      state: { image: undefined, packageManager: undefined, packages: {}, env: [], stage: { instructions: [] } },
      signature: failure?.signature,
      text: failure && log.slice(Math.max(0, failure.span.start - 1500), failure.span.end + 1500),
    })
  );
}

function truststoreIn(directory: string, variable: string): MountedTrust {
  const path = `${directory}/truststore`;
  return {
    file: "truststore",
    path,
    variable: { name: variable, value: `-Djavax.net.ssl.trustStore=${path} -Djavax.net.ssl.trustStorePassword=changeit` },
    holds: "the JVM's own roots and your CA",
    prepare: [
      "# Java wants a keystore: the JVM's own roots (Java 8: jre/lib/security/cacerts) and your CA",
      'cp "$JAVA_HOME/lib/security/cacerts" truststore && chmod 644 truststore',
      "keytool -importcert -noprompt -keystore truststore -storepass changeit -alias corp-ca -file corp-ca.crt",
    ],
  };
}

const certificatesOf: MountedTrust = {
  file: "corp-ca.crt",
  path: "/certificates/corp-ca.crt",
  variable: { name: "USE_SYSTEM_CA_CERTS", value: "1" },
  holds: "imported by the image's own entry point; an entry point of yours would skip that",
  prepare: [],
};

function readsCertificates({ stage, stages }: Situation): boolean {
  return stage !== undefined && /(?:^|\/)eclipse-temurin:/.test(stage.state.base) && findReplacedEntrypoint(stage, stages) === undefined;
}
