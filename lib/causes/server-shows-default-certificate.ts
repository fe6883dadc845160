import { defaultCertificates } from "../log/known-issuers";
import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost } from "./host-of";
import type { Situation } from "./situation";
import { capitalised, wordsOf } from "./words-of";

export const serverShowsDefaultCertificate = defineCause({
  id: "server-shows-default-certificate",
  title: "The server shows its default certificate",
  example: "ingress-default-certificate",
  about: {
    what: "The ingress or proxy in front of the service has no certificate for this host name and shows the one it made for itself.",
    why: "The rule for the host has no TLS section, its secret is missing or in another namespace, or the client sent no server name.",
    looksLike: "`Kubernetes Ingress Controller Fake Certificate`, `TRAEFIK DEFAULT CERT`, `valid for ingress.local, not …`.",
    mistakenFor: "A private CA that the client should learn. This certificate is a placeholder and proves nothing.",
    doNot: "Do not add the placeholder to the list of authorities: it is made anew at each start and anybody can have one like it.",
  },
  sources: ["https://kubernetes.github.io/ingress-nginx/user-guide/tls/", "https://doc.traefik.io/traefik/https/tls/"],
  when(situation) {
    const { failure } = situation;
    const whose = failure === undefined || failure.kind === "peer-rejected" ? undefined : findDefaultCertificate(situation);
    return failure === undefined || whose === undefined ? undefined : { situation, failure, whose };
  },
  explain({ situation, failure, whose }) {
    const { server } = wordsOf(situation);
    const host = findHost(failure);
    return {
      confidence: "certain",
      fixAt: "server",
      headline: `${capitalised(server)} shows the default certificate of ${whose}: no certificate is set up for that name.`,
      explanation: [
        `What arrives is a placeholder that ${whose} shows when it has no certificate for the name that was asked for. Give it one: the host name must be in the TLS part of its rule, and the secret with certificate and key must be there.`,
        ...(host?.isAddress
          ? ["The call uses an address instead of a name. Then no name is sent, and the default certificate is all that can be shown."]
          : []),
      ],
      evidence: logEvidenceOf(failure),
      alternatives: [
        {
          cause: "server-shows-default-certificate",
          why: "Shows which certificate comes for this name; it must list the name under `DNS:`.",
          test: `${servedChainCommand(situation)} | openssl x509 -noout -subject -ext subjectAltName`,
        },
      ],
      fixes: ["install-certificate-at-ingress"],
    };
  },
});

/** They make a placeholder at start-up and show it for names they have no certificate for. */
const placeholders: Readonly<Record<string, string>> = { "ingress-nginx": "the ingress controller", Traefik: "Traefik" };

function findDefaultCertificate({ failure, observations }: Situation): string | undefined {
  const told = placeholders[failure?.facts["default-certificate"] ?? ""];
  if (told !== undefined) return told;
  const shown = observations.flatMap((it) => (it.kind === "served-chain" ? it.certificates.slice(0, 1).map(({ subject }) => subject) : []));
  const texts = [failure?.facts["valid-for"], failure?.facts.subject, failure?.facts.issuer, ...shown];
  const known = defaultCertificates.find(
    ({ name, pattern }) => name in placeholders && texts.some((it) => it !== undefined && pattern.test(it)),
  );
  return known === undefined ? undefined : placeholders[known.name];
}
