import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import { findOwnSetting } from "./own-setting";
import { wordsOf } from "./words-of";

export const authorityNamedInSettings = defineCause({
  id: "authority-named-in-settings",
  title: "This program trusts only the CA file that its own settings name",
  example: "nginx-upstream-private",
  about: {
    what: "`nginx` towards its upstreams, Envoy and PostgreSQL's client library read one CA file, the one in their own settings. The system's list is not asked.",
    why: "They mostly talk to a few known servers, so the people who run them are to say whom they trust.",
    looksLike:
      "`upstream SSL certificate verify error`, `root certificate file … does not exist`, Envoy's `TLS_error: … CERTIFICATE_VERIFY_FAILED`.",
    mistakenFor: "A missing `ca-certificates` package. Installing it, or registering a CA with the system, changes nothing.",
    doNot: "Do not set `proxy_ssl_verify off` or `sslmode=require` to make the line go away: the server is then not checked at all.",
  },
  sources: [
    "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_ssl_trusted_certificate",
    "https://www.postgresql.org/docs/current/libpq-ssl.html",
    "https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/security/ssl",
  ],
  when(situation) {
    const setting = findOwnSetting(situation);
    return setting === undefined || situation.failure?.phase === "build" || !asksTheStore(situation) ? undefined : { situation, setting };
  },
  explain({ situation, setting }) {
    const words = wordsOf(situation);
    return {
      confidence: "likely",
      fixAt: "application",
      headline: `${setting.program} trusts only the CA file that its own settings name, and the authority of ${words.server} is not in it.`,
      explanation: [
        `The setting is ${setting.setting}. Give it a file with the authority that signed the certificate of ${words.server}; the system's list of the image plays no part.`,
        ...(setting.note === undefined ? [] : [setting.note]),
      ],
      evidence: evidenceOf({ ...situation, stage: undefined }),
      alternatives: [alternatives.privateAuthority(situation), alternatives.incompleteChain(situation)],
      fixes: ["name-authority-in-settings"],
    };
  },
});
