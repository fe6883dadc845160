import { programSettings } from "../runtimes/program-settings";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { findTrustVariable } from "./trust-variable";

export const variableReplacesStore = defineCause({
  id: "variable-replaces-store",
  title: "A variable replaces the list of authorities",
  example: "variable-replaces-store",
  about: {
    what: "A variable makes the program read one file instead of the system's list, and that file holds only some of the authorities.",
    why: "`REQUESTS_CA_BUNDLE`, `SSL_CERT_FILE` and their like do not add to the list; for most programs they replace it. Pointed at a company CA alone, they make every public server unknown.",
    looksLike: "Inside the company everything works, outside nothing does (or the other way round).",
    mistakenFor: "A proxy that blocks the public servers.",
    doNot: "Do not append the server's own certificate to the file: it changes with every renewal.",
  },
  sources: [
    "https://docs.openssl.org/3.0/man7/openssl-env/",
    "https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/root_unix.go",
  ],
  when(situation) {
    const found = findImageCase(situation, { details: ["env-replaces-store"] });
    if (found !== undefined) return found;
    const other = findImageCase(situation, { verdict: "present-so-other-cause" });
    const { bundle, lookUps } = other?.stage.judgement ?? { bundle: "unknown", lookUps: [] };
    const hits = new Set(lookUps.flatMap((it) => (it.found === "hit" ? [it.path] : [])));
    const onlyOwn = other?.stage.state.files.some((it) => hits.has(it.path) && it.content.kind === "authority") && hits.size === 1;
    const variable = findTrustVariable(situation);
    return bundle !== "present" && onlyOwn && other?.host?.scope !== "private" && variable?.value !== undefined && hits.has(variable.value)
      ? other
      : undefined;
  },
  explain({ words, situation, ...found }) {
    const variable = findTrustVariable(situation);
    const name = variable === undefined ? "A variable" : `\`${variable.name}\``;
    const kind = programSettings.some((it) => it.name === variable?.name) ? "setting" : "variable";
    const set = situation.stage?.state.env.find((it) => it.name === variable?.name)?.provenance;
    const isToldAlready = found.evidence.some(({ span }) => span.start === set?.span.start);
    return {
      confidence: "likely",
      fixAt: found.fixAt,
      headline: `${name} makes ${words.program} read ${variable?.value === undefined ? "another file" : `\`${variable.value}\``} instead of the full list of authorities.`,
      explanation: [
        `${name} replaces the list that ${words.program} would read otherwise. What that file does not hold is unknown to it, also the public authorities. Register the private CA in the system's store and let the ${kind} name the whole bundle, or remove the ${kind}.`,
      ],
      evidence: [...found.evidence, ...(set === undefined || isToldAlready ? [] : [{ span: set.span, note: set.note }])],
      alternatives: [],
      fixes: ["correct-trust-variable", "set-requests-ca-bundle", "register-private-ca"],
    };
  },
});
