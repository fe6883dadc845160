import type { Runtime } from "../vocabulary";
import { carrierOf } from "./carrier-of";
import type { LineSighting } from "./find-sightings";
import type { LogLine } from "./log-line";
import { textAround } from "./text-around";

/** The program's runtime: a library's words are printed by many programs, and those beside them tell which. */
export function findRuntime(sighting: LineSighting, lines: readonly LogLine[]): Runtime {
  const { library } = sighting;
  const own = printers[library];
  if (own === undefined) return library;
  const carrier = carrierOf(lines[sighting.line]);
  let best: { readonly runtime: Runtime; readonly weight: number } | undefined;
  for (let distance = 0; distance <= furthest; distance += 1) {
    for (const at of distance === 0 ? [sighting.line] : [sighting.line - distance, sighting.line + distance]) {
      const line = lines[at]?.body.text;
      if (line === undefined || line === "" || carrierOf(lines[at]) !== carrier) continue;
      const text = textAround(line, at === sighting.line ? line.indexOf(sighting.text) : 0);
      for (const it of signs) {
        const weight = it.weight - 4 * distance;
        if (best && weight <= best.weight) continue;
        if (it.library !== undefined && it.library !== library) continue;
        if ((own === "any" || own.includes(it.runtime)) && it.pattern.test(text)) best = { runtime: it.runtime, weight };
      }
    }
  }
  return best && best.weight > 0 ? best.runtime : library;
}

/** Who else prints a library's messages; a library that is not here speaks for itself. */
const printers: Readonly<Partial<Record<Runtime, readonly Runtime[] | "any">>> = {
  openssl: "any",
  gnutls: "any",
  curl: "any",
  other: "any",
  mbedtls: ["curl", "other"],
  rust: ["deno", "rust"],
  node: ["bun", "deno"],
  python: ["other"],
  git: ["rust"],
  wget: ["curl"],
  go: [],
};

const furthest = 12;

type Sign = {
  readonly runtime: Runtime;
  readonly weight: number;
  readonly pattern: RegExp;
  /** Says it only beside this library's messages. */
  readonly library?: Runtime;
};

const signs: readonly Sign[] = [
  { runtime: "git", weight: 90, pattern: /fatal: unable to access '|^Cloning into '/ },
  {
    runtime: "curl",
    weight: 85,
    pattern: /\bcurl: \([0-9]{1,3}\)|curl failed to verify|^\*+ {1,3}(?:\* )?(?:SSL|TLSv1|CAfile|Connected|subject|issuer|Closing)/,
  },
  {
    runtime: "wget",
    weight: 85,
    pattern:
      /^(?:\S{0,10} ?)?--[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}-- {2}|To connect to \S{1,255} insecurely|^(?:ERROR|WARNING): (?:cannot verify|The certificate of|no certificate subject|certificate common name)|^wget2?: |Unable to locally verify the issuer|Unable to establish SSL connection/,
  },
  {
    runtime: "apt",
    weight: 88,
    pattern:
      /^(?:Err|Ign)(?::[0-9]{1,3})? https:|^[WE]: (?:Failed to fetch|Some index files|The repository)|Certificate verification failed: The certificate is NOT trusted|^Get:[0-9]{1,3} http/,
  },
  {
    runtime: "apk",
    weight: 88,
    pattern:
      /APKINDEX|(?:WARNING|ERROR): (?:Ignoring|updating and opening|fetching|opening|unable to (?:select|fetch))|^fetch https?:\/\/|\bapk (?:add|update|upgrade)\b/,
  },
  {
    runtime: "python",
    weight: 80,
    pattern:
      /\(_ssl\.c:[0-9]{1,5}\)|\b_ssl\.c:|ssl\.SSL|SSLCertVerificationError|HTTPSConnectionPool|urllib[23]?\b|requests\.exceptions|\baiohttp\b|\bhttpx\b|\bpip\b|Retrying \(Retry\(|Traceback \(most recent call last\)|\[SSL: [A-Z_]{4,60}\]|\bconda\b|botocore|\bpsycopg2?\b|sqlalchemy\.exc|\bpymongo\.|\bgrpc\._channel\b|^\s*File "[^"\n]{1,300}\.py", line/i,
  },
  {
    runtime: "node",
    weight: 80,
    pattern:
      /npm (?:ERR!|error|WARN|warn)|\bcode:? '?(?!(?:SEC|SSL|MOZILLA_PKIX)_ERROR_)[A-Z_]{8,50}'?|node:(?:_tls|internal)|_tls_wrap\.js|\bTLSSocket\b|failed, reason: |\byarn\b|registry\.yarnpkg|ERR_PNPM|\bat \S{1,80} \((?:node:)?[\w./]{1,120}\.js:[0-9]+|error An unexpected error occurred|FetchError|RequestError|\.js:[0-9]{1,5}\)|\bpnpm\b|node-(?:gyp|fetch)|\bMongo(?:ServerSelection|Network|ose\w{0,30})Error\b|Current Mongosh Log ID|write EPROTO|\/node_modules\/|\.\.\/deps\/openssl\//,
  },
  {
    runtime: "ruby",
    weight: 88,
    pattern: /SSL_connect returned=|OpenSSL::SSL|Bundler::|\bgem install\b|rubygems|\bFaraday::|Gem::|\.rb:[0-9]+:in/,
  },
  {
    runtime: "php",
    weight: 88,
    pattern:
      /OpenSSL Error messages|cURL error [0-9]{1,3}|Composer\\|GuzzleHttp|\bPHP (?:Warning|Fatal)|curl error [0-9]{1,3} while downloading|\.php(?::[0-9]+| on line)|stream_socket|file_get_contents\(|Failed to enable crypto|SoapClient|\bcomposer\b/,
  },
  { runtime: "deno", weight: 92, pattern: /\bdeno\b|ext:(?:deno|core)/i },
  // Deno shares its sentences with every program on rustls and reqwest; only JavaScript around them tells it apart.
  {
    runtime: "deno",
    library: "rust",
    weight: 130,
    pattern:
      /\bdeno\b|\bext:(?:deno|core|runtime)|\bfile:\/\/\/[^\s"')]{1,300}\.[cm]?[jt]sx?(?![\w.])|\bTypeError: |Uncaught \(in promise\)|^error: Import '/i,
  },
  // uv is on reqwest too, and says what it wanted some lines above.
  {
    runtime: "rust",
    weight: 110,
    pattern: /Failed to fetch: `https?:|Request failed after [0-9]{1,2} retries|\buv (?:sync|lock|add|pip|run|tool) /,
  },
  { runtime: "bun", weight: 92, pattern: /\bbun (?:install|add|i|test|run)\b|downloading package manifest|\bBun v[0-9]/ },
  {
    runtime: "perl",
    weight: 88,
    pattern:
      /\bLWP\b|IO::Socket::SSL|SSL connect attempt failed|Can't connect to \S{1,255}:[0-9]{1,5} \(|HTTP::Tiny|599 Internal Exception|\bat \S{1,200}\.p[lm] line [0-9]+|\bcpanm?\b|Net::SSLeay|Crypt-SSLeay/,
  },
  {
    runtime: "erlang",
    weight: 88,
    pattern: /ssl_handshake\.erl|\bmix (?:hex|deps)|\*\* \((?:MatchError|Mint|RuntimeError)|hackney/,
  },
  {
    runtime: "rust",
    weight: 86,
    pattern:
      /spurious network error|class=Ssl|error sending request for url \(|reqwest::Error|hyper::Error|hyper_util|panicked at|rustls|download of config\.json failed|\bcargo\b|Caused by:$|client error \(Connect\)|native[_-]tls|rust-openssl|\.rs:[0-9]{1,5}/,
  },
  {
    runtime: "dotnet",
    weight: 90,
    pattern:
      /System\.Net\.|System\.Security\.Authentication|Microsoft\.Data\.SqlClient|error NU[0-9]{4}|Mono\.|\bat System\.|\.csproj|Interop\.OpenSsl|SslStream/,
  },
  {
    runtime: "java",
    weight: 86,
    pattern:
      /javax\.net\.ssl|sun\.security|java\.(?:lang|io|net|security|base)|^\s*at [\w.$]{3,200}\([\w$]{1,80}\.(?:java|kt|scala):[0-9]+\)/,
  },
  { runtime: "go", weight: 86, pattern: /x509: |\btls: |net\/http|goroutine [0-9]+ \[|http: (?:TLS|proxy)/ },
  {
    runtime: "openssl",
    weight: 86,
    pattern:
      /verify error:num=|Verify return code: |verify return:[01]|depth lookup|CONNECTED\([0-9]{8}\)|openssl s_client|^(?:depth=|SSL-Session:)/,
  },
  {
    runtime: "gnutls",
    weight: 86,
    pattern:
      /gnutls-cli|^- (?:Status|Description|Certificate type): |PKI verification of server certificate failed|Processed [0-9]{1,6} CA certificate/,
  },
  {
    runtime: "other",
    weight: 87,
    pattern:
      /failed retrieving file '|ERROR 2026 \(HY000\)|^psql|\bpg_dump|libpq|connection to server at "|ldap_|\bldap(?:search|add|modify)\b|librdkafka|%[0-9]\|[0-9.]{8,20}\|(?:FAIL|ERROR)\||^\[?(?:nginx|haproxy)|upstream SSL|\[error\] [0-9]+#[0-9]+|aria2|mosquitto|Curl error \([0-9]{1,3}\)|\[Errno 14\] curl#|Errors during downloading metadata|\bd(?:nf|yum)\b|\bpacman\b|Connection to database failed|redis-cli|postfix\/|msmtp|HandshakeException/,
  },
];
