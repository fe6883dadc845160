import { defineCause } from "./cause";
import { servedChainCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { findHost, type Host, isWellKnownService } from "./host-of";
import { findServedChain } from "./served-chain";
import type { Situation } from "./situation";
import { isTrustDecision } from "./trust-decision";
import { whoSpokePlainly } from "./who-spoke-plainly";
import { wordsOf } from "./words-of";

export const anotherServerAnswers = defineCause({
  id: "another-server-answers",
  title: "Something else answers in place of a public server",
  example: "public-server-self-signed",
  about: {
    what: "A well-known public service seemed to show a certificate that is self-signed or made out to other names, or to answer without TLS. The service itself does none of these.",
    why: "A company proxy opens the connection, a guest network shows its login page first, or DNS or a `hosts` file leads to another machine.",
    looksLike:
      "`self-signed certificate` from `pypi.org` or `github.com`; `certificate is valid for gateway.example, not api.github.com`; `server gave HTTP response to HTTPS client`.",
    mistakenFor: "A broken certificate of the service, or a missing CA bundle.",
    toDo: "Find out who answers: look up the name, open the address in a browser, and compare with another network. Trust the certificate only if its issuer is your own company's.",
    doNot:
      "Do not trust the certificate that was shown: nobody knows whose it is. Do not go over to `http://`. Do not switch verification off, as this is the very thing that it protects from.",
  },
  sources: ["https://datatracker.ietf.org/doc/html/rfc8952", "https://docs.openssl.org/3.0/man1/openssl-verification-options/"],
  when(situation) {
    const { failure } = situation;
    const host = findHost(failure);
    if (failure === undefined || host === undefined || failure.phase === "cluster" || !isWellKnownService(host)) return undefined;
    const chain = findServedChain(situation)?.conclusion;
    // A product that is known to re-sign connections is named instead.
    if (failure.kind !== "not-tls" && (failure.facts.intermediary !== undefined || chain === "proxy")) return undefined;
    const selfSigned = failure.kind === "self-signed-leaf" || (isTrustDecision(failure) && chain === "self-signed");
    const otherName = failure.kind === "name-mismatch" && isOfOthers(situation, host);
    const shown = selfSigned
      ? "self-signed"
      : otherName
        ? "other-name"
        : failure.kind === "not-tls" && whoSpokePlainly(situation) === "stranger"
          ? "no-tls"
          : undefined;
    if (shown === undefined) return undefined;
    const proxy = situation.observations.find((it) => it.kind === "proxy");
    const answer = situation.observations.filter((it) => it.kind === "http-answer").find((it) => it.host === host.name);
    const portal = /^https?:\/\/([a-z0-9.-]{1,253})/i.exec(answer?.location ?? "")?.[1]?.toLowerCase();
    return {
      situation,
      failure,
      host,
      shown,
      proxy,
      answer,
      portal: portal !== undefined && domainOf(portal) !== domainOf(host.name) ? portal : undefined,
    };
  },
  explain({ situation, failure, host, shown, proxy, answer, portal }) {
    const { server } = wordsOf(situation);
    const names = failure.facts["valid-for"];
    const seen = [
      ...(portal === undefined
        ? []
        : [
            `A call over plain HTTP was led to \`${portal}\`: most often that is the login page of a network. Log in with a browser first, then try again.`,
          ]),
      ...(proxy?.value.startsWith("https://")
        ? [
            `\`${proxy.name}\` begins with \`https://\`, so the program speaks TLS with the proxy itself; most proxies want \`http://\` there, also for calls of \`https://\` addresses.`,
          ]
        : []),
    ];
    return {
      confidence: "likely",
      fixAt: "unknown",
      headline: `Something else answers in place of ${server}: ${
        {
          "self-signed": "the certificate that came is self-signed, and the real one never is.",
          "other-name": `its certificate is for other names${names === undefined ? "" : ` (${listed(names)})`}.`,
          "no-tls": "what came is not TLS, and the service speaks nothing else there.",
        }[shown]
      }`,
      explanation:
        shown === "no-tls"
          ? [
              `${server} is a public service and answers with TLS. A plain answer comes most often from a proxy (its own error page, or an \`https://\` in the proxy's address where \`http://\` is meant), from the login page of a guest network, or from a port that is not the one for TLS.`,
              "Do not call it by `http://` instead: whatever answers could then send anything in its name.",
              ...seen,
            ]
          : [
              `${server} is a public service, and its own certificate is signed by an authority that every list has. What answered is most often a company proxy that opens connections, the login page of a guest network, or a machine that DNS or a \`hosts\` file leads to by mistake.`,
              "Do not add this certificate anywhere. If your company has such a proxy, ask its administrators for the proxy's root certificate, and paste what the first command shows: then the answer says where it belongs.",
              ...seen,
            ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(proxy === undefined ? [] : [{ span: proxy.span, note: "Connections go through this proxy." }]),
        ...(answer === undefined ? [] : [{ span: answer.span, note: `What answers to plain HTTP: status ${answer.status}.` }]),
      ],
      alternatives: [
        shown === "no-tls"
          ? {
              cause: "another-server-answers",
              why: "These name the proxy that is used, if there is one; its address begins with `http://` unless the proxy itself speaks TLS.",
              test: "env | grep -i _proxy",
            }
          : {
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
