/**
 * What a certificate's file name says of it. `authority`: an authority's certificate. `own`: a server's or a user's own certificate, or a
 * key. `unsure`: a certificate, and nothing more is said. `none`: not a certificate's name.
 */
export type RoleByName = "authority" | "own" | "unsure" | "none";

/** By the name and, where that leaves it open, by the directory. A name proves nothing: to be trusted, a file has to be named as an authority. */
export function roleByName(path: string): RoleByName {
  const at = path.lastIndexOf("/");
  const [, stem] = /^([^/]{0,250})\.(?:crt|pem|cer|der|cert|p7b|p7c|ca)$/i.exec(path.slice(at + 1)) ?? [];
  if (stem === undefined) return "none";
  const words = wordsIn(stem);
  const has = (known: ReadonlySet<string>): boolean => words.some((it) => known.has(it));
  if (has(keyWords) || isPrivatePart.test(stem)) return "own";
  const isNamed = words.some((it) => strongWords.has(it) || namedAuthority.test(it) || product.test(it));
  // `ca.corp.internal` may be the authority, and may be the machine that it runs on.
  if (hostName.test(stem)) return isNamed ? "unsure" : "own";
  // It signs the clients of one server, and is not meant to vouch for any server.
  if (isNamed) return has(clientWords) ? "unsure" : "authority";
  if (has(ownWords)) return "own";
  if (has(companyWords)) return "authority";
  return authorityDirectory.test(path.slice(0, at + 1)) ? "authority" : "unsure";
}

/** `CorpRootCA-2` is `corp`, `root`, `ca`. */
function wordsIn(stem: string): readonly string[] {
  return stem
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((it) => it !== "");
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const keyWords = setOf("key keys privkey privatekey pkey csr crl dh dhparam dhparams");
/** `id_ed25519`, `ca-private`: digits and order are lost among the words. */
const isPrivatePart = /^id_|[-_.]priv(?:ate)?$|^priv(?:ate)?$/i;

const strongWords = setOf("ca cas cacert cacerts cert-authority root roots authority authorities trust trusted anchor anchors");
const namedAuthority =
  /^(?:my|our|root|corp|corporate|company|internal|intranet|private|local|dev|test|proxy|issuing|sub|server|client|kube|etcd|vault|mitm)ca(?:cert|certs)?$/;
/** Products that open connections, by the names under which they hand out their own authority. */
const product =
  /^(?:zscaler|netskope|mitmproxy|fortinet|fortigate|forcepoint|bluecoat|globalprotect|burp|burpsuite|fiddler|kaspersky|bitdefender|eset)(?:root|cert|certificate|ssl|proxy)?$/;
const clientWords = setOf("client clients mtls");
const companyWords = setOf("corp corporate company");

// A server's own certificate, a signer's or an application's is not an authority, wherever it lies.
const ownWords = setOf(
  "server localhost tls ssl domain fullchain chain private client nginx apache httpd haproxy snakeoil host site wildcard selfsigned self web " +
    "leaf rsa jwt jwk jwks jwe signing signer sign saml idp sso oidc oauth auth apns push apple wwdr firebase license licence public pub pubkey " +
    "deploy github gitlab bitbucket app ssh sshd gpg pgp ec bastion webhook mail smtp imap ldap vpn dkim alipay wechat apiclient",
);

/** `git.corp.example`, `*.example.com`: named after the host that it was made for. */
const hostName =
  /^(?:[a-z0-9*_-]{1,63}\.){2,8}[a-z]{2,24}$|^[a-z0-9*_-]{1,63}\.(?:com|org|net|io|dev|app|de|eu|uk|fr|local|lan|internal|corp|home|test|example)$/i;

const authorityDirectory =
  /(?:^|[/_.-])(?:ca|cas|ca-?certs?|ca-?certificates?|root-?certs?|root-?ca|trust(?:ed|store)?(?:-?certs?)?|anchors)\/$/i;
