import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost, type Host, isWellKnownService } from "./host-of";
import { findServedChain } from "./served-chain";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { wordsOf } from "./words-of";

export const anotherServerAnswers = defineCause({
  id: "another-server-answers",
  title: "Something else answers in place of a public server",
  example: "public-server-self-signed",
  about: {
    what: "The certificate of a well-known public service was self-signed, or made out to other names. The service's own never is.",
    why: "A company proxy opens the connection, a guest network shows its login page first, or DNS or a `hosts` file leads to another machine.",
    looksLike: "`self-signed certificate` from `pypi.org` or `github.com`; `certificate is valid for gateway.example, not api.github.com`.",
    mistakenFor: "A broken certificate of the service, or a missing CA bundle.",
    doNot:
      "Do not trust the certificate that was shown: nobody knows whose it is. Do not switch verification off, as this is the very thing that it protects from.",
  },
  sources: ["https://datatracker.ietf.org/doc/html/rfc8952", "https://docs.openssl.org/3.0/man1/openssl-verification-options/"],
  when(situation) {
    const { failure } = situation;
    const host = findHost(failure);
    if (failure === undefined || host === undefined || failure.phase === "cluster" || !isWellKnownService(host)) return undefined;
    const chain = findServedChain(situation)?.conclusion;
    // A product that is known to re-sign connections is named instead.
    if (failure.facts.intermediary !== undefined || chain === "proxy") return undefined;
    const selfSigned = failure.kind === "self-signed-leaf" || (isTrustDecision(failure) && chain === "self-signed");
    const otherName = failure.kind === "name-mismatch" && isOfOthers(situation, host);
    return selfSigned || otherName ? { situation, failure, host, selfSigned } : undefined;
  },
  explain({ situation, failure, host, selfSigned }) {
    const { server } = wordsOf(situation);
    const names = failure.facts["valid-for"];
    return {
      confidence: "likely",
      fixAt: "unknown",
      headline: selfSigned
        ? `Something else answers in place of ${server}: the certificate that came is self-signed, and the real one never is.`
        : `Something else answers in place of ${server}: its certificate is for other names${names === undefined ? "" : ` (${listed(names)})`}.`,
      explanation: [
        `${server} is a public service, and its own certificate is signed by an authority that every list has. What answered is most often a company proxy that opens connections, the login page of a guest network, or a machine that DNS or a \`hosts\` file leads to by mistake.`,
        "Do not add this certificate anywhere. If your company has such a proxy, ask its administrators for the proxy's root certificate, and paste what the first command shows: then the answer says where it belongs.",
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "proxy-intercepts-tls",
          why: "The issuer is your company or a security product: a proxy re-signs the connection.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -issuer -dates`,
        },
        {
          cause: "another-server-answers",
          why: "An answer that leads to a login page is a guest network's: log in with a browser first.",
          test: `curl -sI http://${host.name}/`,
        },
        {
          cause: "another-server-answers",
          why: "An address of your own network here means that DNS or a `hosts` file leads to another machine.",
          test: `nslookup ${host.name}`,
        },
      ],
      fixes: [],
    };
  },
});

/** False where the names are of the same domain: then it is the service itself, called by a name that it does not have. */
function isOfOthers({ failure }: Situation, { name }: Host): boolean {
  const names = failure?.facts["valid-for"];
  const domain = domainOf(name);
  return names === undefined || !names.split(/,\s*/).some((it) => domainOf(it.toLowerCase()) === domain);
}

function domainOf(name: string): string {
  return name.split(".").slice(-2).join(".");
}

function listed(names: string): string {
  const all = names.split(/,\s*/).filter((it) => it !== "");
  return `${all
    .slice(0, 2)
    .map((it) => `\`${it.replaceAll("`", "")}\``)
    .join(", ")}${all.length > 2 ? ", …" : ""}`;
}
