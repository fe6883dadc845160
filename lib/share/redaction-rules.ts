import type { RedactionRule } from "./redaction-rule";

const named = (what: string) => (number: number) => `REDACTED-${what}-${number}`;

/** Asked in this order; what one has replaced, the next ones leave alone. */
export const redactionRules: readonly RedactionRule[] = [
  {
    id: "private-key",
    caption: "Private key",
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----(?<secret>[^-]*)-----END/dg,
    standIn: named("PRIVATE-KEY"),
    example: ["-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----", "\nMHcCAQEE\n"],
  },
  {
    id: "url-credentials",
    caption: "User and password in an address",
    pattern: /:\/\/(?<secret>[^\s/@"'<>]{1,256})@/dg,
    standIn: named("CREDENTIALS"),
    example: ["https://deploy:hunter2@git.example.com/x", "deploy:hunter2"],
  },
  {
    id: "authorization",
    caption: "Authorization header",
    pattern:
      /\b(?:proxy-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:bearer|basic|token|digest)\s{1,4})?(?<secret>[^\s"',;]{4,4096})/dgi,
    standIn: named("AUTHORIZATION"),
    example: ["Authorization: Bearer abc.def", "abc.def"],
  },
  {
    id: "bearer",
    caption: "Bearer token",
    pattern: /\bbearer\s{1,4}(?<secret>[\w.~+/=-]{8,4096})/dgi,
    standIn: named("TOKEN"),
    example: ["sent bearer 0123456789abcdef", "0123456789abcdef"],
  },
  {
    id: "json-web-token",
    caption: "JSON Web Token",
    pattern: /\b(?<secret>eyJ[\w-]{8,8192}\.[\w-]{2,8192}\.[\w-]{0,8192})/dg,
    standIn: named("TOKEN"),
    example: ["token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"],
  },
  {
    id: "service-token",
    caption: "Token of a known service",
    pattern:
      /\b(?<secret>(?:gh[pousr]_|github_pat_|glpat-|gldt-|xox[abprs]-|npm_|pypi-|dckr_pat_|hv[sb]\.|sk-|sk_live_|rk_live_|AKIA|ASIA|AIza|SG\.|dop_v1_|shpat_)[\w.-]{10,512})/dg,
    standIn: named("TOKEN"),
    example: ["using glpat-AbCdEf0123456789xyz", "glpat-AbCdEf0123456789xyz"],
  },
  {
    id: "assignment",
    caption: "Password, key or token by its name",
    pattern:
      /(?:password|passwd|passphrase|pwd|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credentials?)["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>(?![$<{[(*]|REDACTED|true\b|false\b|null\b|none\b)[^\s"',;&]{3,4096})/dgi,
    standIn: named("SECRET"),
    example: ["ENV DB_PASSWORD=hunter2", "hunter2"],
  },
  {
    id: "signed-address",
    caption: "Signature in an address",
    pattern:
      /[?&](?:sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token|key|code|auth)=(?<secret>(?!REDACTED)[^\s"'&#<>]{6,4096})/dgi,
    standIn: named("SIGNATURE"),
    example: ["https://blob.example.com/a?sv=1&sig=abcdef%3D", "abcdef%3D"],
  },
  {
    id: "e-mail",
    caption: "E-mail address",
    pattern: /(?<![\w.+-])(?<secret>[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b/dgi,
    standIn: (number) => `redacted-${number}@redacted.invalid`,
    example: ["maintainer jo.doe@corp.example", "jo.doe@corp.example"],
  },
  {
    id: "internal-host",
    caption: "Internal host name",
    // The stand-in is an internal name too: whether a host is public decides the answer.
    pattern:
      /(?<![\w.-])(?<secret>(?:[a-z0-9_-]{1,63}\.){1,8}(?:internal|intranet|local|localdomain|lan|corp|home|private|intern|priv|test|svc)(?![\w-]|\.[a-z0-9]))/dgi,
    standIn: (number) => `redacted-${number}.internal`,
    example: ["dial tcp: lookup vault.prod.corp on", "vault.prod.corp"],
  },
  {
    id: "corporate-host",
    caption: "Host inside a company's domain",
    pattern:
      /(?<![\w.-])(?<secret>(?:[a-z0-9_-]{1,63}\.){0,6}(?:corp|internal|intranet|intra|int|lan|prod|staging|stage|dev)\.(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?![\w-])/dgi,
    standIn: (number) => `redacted-${number}.internal`,
    example: ["Get https://nexus.corp.acme.example/repo", "nexus.corp.acme.example"],
  },
  {
    id: "private-address",
    caption: "Private IP address",
    pattern:
      /(?<![\d.])(?<secret>(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/dg,
    standIn: (number) => `10.255.${Math.floor(number / 250)}.${number % 250}`,
    example: ["dial tcp 10.42.7.19:443", "10.42.7.19"],
  },
  {
    id: "private-address-6",
    caption: "Private IPv6 address",
    pattern: /(?<![\w:])(?<secret>(?:f[cd][0-9a-f]{2}|fe80)(?::[0-9a-f]{0,4}){2,7})(?![\w:])/dgi,
    standIn: (number) => `fd00::${number.toString(16)}`,
    example: ["dial tcp [fd12:3456::8]:443", "fd12:3456::8"],
  },
  {
    id: "home-directory",
    caption: "Name in a home directory",
    pattern:
      /(?:\/home\/|\/Users\/|\\Users\\)(?<secret>(?!runner\b|node\b|app\b|user\b|nonroot\b|vscode\b|redacted)[\w.-]{2,64})(?=[\\/])/dg,
    standIn: (number) => `redacted-${number}`,
    example: ["/home/jdoe/src/app", "jdoe"],
  },
];
