import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import { capitalised, wordsOf } from "./words-of";

export const nameNotInCertificate = defineCause({
  id: "name-not-in-certificate",
  title: "The certificate is for another name",
  example: "wrong-name",
  about: {
    what: "The certificate does not list the name (or address) that was called.",
    why: "The service is called by an IP address, a short name or an alias; the certificate has only a Common Name and no alternative names; or another server answers at that address.",
    looksLike:
      "`certificate is valid for A, not B`, `doesn't contain any IP SANs`, `Hostname mismatch`, `no alternative certificate subject name matches`.",
    mistakenFor: "A missing authority. The name is compared apart from the list, in Go even before it.",
    doNot: "Do not switch the name check off: any certificate of any site would then do.",
  },
  sources: [
    "https://datatracker.ietf.org/doc/html/rfc6125",
    "https://go.dev/doc/go1.15#commonname",
    "https://github.com/golang/go/blob/go1.24.4/src/crypto/x509/verify.go",
  ],
  when(situation) {
    return situation.failure?.kind === "name-mismatch" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const { server } = wordsOf(situation);
    const host = findHost(failure);
    const wanted = failure.facts["wanted-name"]?.replace(/^([^:]+):\d{1,5}$/, "$1");
    const called = wanted === undefined ? server : `\`${wanted}\``;
    const valid = failure.facts["valid-for"];
    const quote = situation.log.slice(failure.span.start, failure.span.end);
    const noNames = /legacy Common Name|not valid for any names|no SANs?\b|commonName/i.test(quote);
    const byAddress = host?.isAddress === true || /IP SANs?|IP address mismatch/i.test(quote);
    // A public address in place of a name is the caller's slip; inside a network the certificate can be given the address.
    const callerSlip =
      byAddress && (host === undefined || host.scope !== "private") && failure.phase !== "pull" && failure.runtime !== "go";
    // Only a code was kept that has other meanings too.
    const guessed = failure.alsoMeans.length > 0;
    return {
      confidence: guessed ? "likely" : "certain",
      fixAt: callerSlip ? "application" : "server",
      headline: noNames
        ? `The certificate of ${called} has no alternative names, only an old-style Common Name, which no longer counts.`
        : `${guessed ? "Most likely the" : "The"} certificate is not for ${called}${valid === undefined ? "" : `: it is for ${listed(valid)}`}.`,
      explanation: [
        byAddress
          ? `The program called an address, and the certificate lists ${valid === undefined ? "names only" : listed(valid)}. Call the server by a name that its certificate lists, or have a certificate issued that lists the address.`
          : noNames
            ? "Names count only in the extension for alternative names (SAN). Have the certificate issued again with the host name there."
            : `Either call the server by a name the certificate lists${valid === undefined ? "" : ` (${listed(valid)})`}, or have a certificate issued that lists ${called}. If the names are of somebody else altogether, another server answers at this address: check DNS.`,
        "The list of authorities in the image is not involved.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "name-not-in-certificate",
          why: capitalised("the names under `DNS:` and `IP Address:` are the ones that may be called."),
          test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -ext subjectAltName`,
        },
      ],
      ...(host === undefined
        ? {}
        : {
            checks: [
              {
                title: `The name is accepted: no \`${host.isAddress ? "IP address" : "hostname"} mismatch\` among the verify errors`,
                command: servedChainCommand(situation).replace(
                  "-showcerts",
                  `${host.isAddress ? "-verify_ip" : "-verify_hostname"} ${host.name}`,
                ),
              },
            ],
          }),
      fixes: ["issue-certificate-for-name", "call-certified-name"],
    };
  },
});

/** At most three names of a list, as code. */
function listed(names: string): string {
  const all = names.split(/,\s*/).filter((it) => it !== "");
  const shown = all.slice(0, 3).map((it) => `\`${it}\``);
  return all.length > 3 ? `${shown.join(", ")} and ${all.length - 3} more` : shown.join(", ");
}
