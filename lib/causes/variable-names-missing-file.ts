import type { Judgement } from "../trust/judgement";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { findTrustVariable } from "./trust-variable";

export const variableNamesMissingFile = defineCause({
  id: "variable-names-missing-file",
  title: "A variable names a CA file that is not there",
  example: "variable-missing-file",
  about: {
    what: "`SSL_CERT_FILE` or a variable like it points at a file that the stage does not have.",
    why: "The variable was set for another base image, or the file is in another stage. Most programs do not complain: they find no roots and go on.",
    looksLike: "Unknown authority although the base image ships roots. Node.js only warns: `Ignoring extra certs from …`.",
    mistakenFor: "An empty image.",
    doNot: "Do not set more variables. Usually the best repair is to remove this one.",
  },
  sources: ["https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_unix.go", "https://docs.openssl.org/3.0/man7/openssl-env/"],
  when: (situation) => findImageCase(situation, { details: ["env-names-missing-file"] }),
  explain({ words, stage, situation, ...found }) {
    const variable = findTrustVariable(situation) ?? findNamedInLookUp(stage.judgement);
    // Set where the container is started: no line of the Dockerfile is wrong.
    const fromOutside = situation.settings.env.some((it) => it.name === variable?.name);
    const name = variable === undefined ? "A variable" : `\`${variable.name}\``;
    const value = variable?.value === undefined ? "a file" : `\`${variable.value}\``;
    return {
      confidence: found.confidence,
      fixAt: fromOutside ? "application" : found.fixAt,
      headline: `${name} points at ${value}, and ${words.stage} has no such file.`,
      explanation: [
        `${name} tells ${words.program} where to look, and nothing is there.${
          stage.judgement.donors.length > 0 ? " Another stage has the certificates." : ""
        } ${
          fromOutside
            ? "It is set where the container is started: correct or remove it there, or mount the file that it names."
            : "Let the variable name a file that exists, or put the bundle at that path."
        }`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: fromOutside
        ? ["mount-bundle-at-run-time", "mount-bundle-in-compose", "mount-bundle-in-kubernetes"]
        : variable?.name === "NODE_EXTRA_CA_CERTS"
          ? ["set-node-extra-ca-certs"]
          : ["correct-trust-variable", "copy-to-path-that-is-read", "copy-bundle-from-stage", "install-ca-certificates"],
    };
  },
});

/** A variable that only some programs know, such as `NPM_CONFIG_CAFILE`: the look-up says what it names. */
function findNamedInLookUp({ lookUps }: Judgement): { readonly name: string; readonly value: string } | undefined {
  for (const { found, because, path } of lookUps) {
    const name = found === "miss" ? /^named by `(\w+)`/.exec(because)?.[1] : undefined;
    if (name !== undefined) return { name, value: path };
  }
  return undefined;
}
