/** What the verifier said. `none` is for texts that name no failure of trust. */
export const kinds = {
  "unknown-authority": "Unknown authority",
  "self-signed-leaf": "Self-signed certificate",
  "self-signed-in-chain": "Self-signed certificate in the chain",
  "no-trust-store": "No trust store",
  expired: "Expired",
  "not-yet-valid": "Not yet valid",
  "name-mismatch": "Wrong name",
  "weak-crypto": "Weak cryptography",
  "bad-purpose": "Wrong purpose",
  revoked: "Revoked",
  malformed: "Malformed certificate",
  "peer-rejected": "The peer refused our certificate",
  "not-tls": "Not TLS",
  protocol: "Protocol mismatch",
  none: "No TLS trust failure",
} as const satisfies Record<string, string>;
export type Kind = keyof typeof kinds;
export type FailureKind = Exclude<Kind, "none">;

/** Where it happened. */
export const phases = {
  run: "at run time",
  build: "in a build step",
  pull: "pulling an image",
  cluster: "in the cluster",
  host: "in a tool on the host",
  unknown: "somewhere we cannot see",
} as const satisfies Record<string, string>;
export type Phase = keyof typeof phases;

/** Whose verifier spoke. */
export const runtimes = {
  go: "Go",
  openssl: "OpenSSL",
  node: "Node.js",
  python: "Python",
  java: "Java",
  rust: "Rust",
  dotnet: ".NET",
  ruby: "Ruby",
  php: "PHP",
  curl: "curl",
  git: "git",
  wget: "wget",
  apt: "apt",
  apk: "apk",
  gnutls: "GnuTLS",
  erlang: "Erlang",
  deno: "Deno",
  bun: "Bun",
  perl: "Perl",
  mbedtls: "Mbed TLS",
  other: "another program",
} as const satisfies Record<string, string>;
export type Runtime = keyof typeof runtimes;

/** What the simulation says of the stage that ran. */
export const verdicts = {
  "missing-bundle": "nothing puts a CA bundle into this stage",
  "builder-only": "an earlier stage has the bundle, it was never copied",
  "bundle-elsewhere": "the bundle is there, but not where this runtime looks",
  "bundle-unreadable": "the bundle is there, but this user cannot read it",
  "not-refreshed": "a CA was put in, but the bundle was never rebuilt with it",
  "runtime-own-store": "this runtime does not read the system's bundle",
  "present-so-other-cause": "the bundle is there and readable, the cause lies elsewhere",
  unknown: "the Dockerfile alone does not say",
} as const satisfies Record<string, string>;
export type Verdict = keyof typeof verdicts;

/** Where the repair belongs. */
export const fixAts = {
  image: "the image",
  "build-stage": "the build stage",
  "docker-host": "the machine that pulls",
  cluster: "the cluster",
  server: "the server",
  "client-peer": "the client at the other end",
  clock: "the clock",
  application: "the application's settings",
  unknown: "not yet known",
  none: "nothing to fix",
} as const satisfies Record<string, string>;
export type FixAt = keyof typeof fixAts;

export const confidences = {
  certain: "certain",
  likely: "likely",
  possible: "possible",
} as const satisfies Record<string, string>;
export type Confidence = keyof typeof confidences;
