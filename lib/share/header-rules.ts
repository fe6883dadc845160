import type { RedactionRule } from "./redaction-rule";
import { named } from "./stand-in";
import { isNone } from "./written-value";

/** Between a header and its value: in JSON, and as Go prints it, the value is the first of a list. */
const opening = String.raw`\\?["']?[ \t]{0,4}[:=][ \t]{0,4}(?:(?:\[\]string)?[[{][ \t]{0,4})?\\?["']?`;
const pair = String.raw`[^\s"'=;\\\]}]{1,100}=[^\s"';\\\]}]{0,4096}`;

/** What goes over the wire: addresses and headers. */
export const headerRules: readonly RedactionRule[] = [
  {
    id: "url-credentials",
    caption: "User and password in an address",
    // A password may hold another @; an image's digest follows one as well.
    pattern: /:\/\/(?<secret>[^\s/"'<>?#@:]{0,100}:[^\s/"'<>]{1,256}|[^\s/"'<>?#:]{1,256})@(?!sha\d{3}:)/dg,
    standIn: named("CREDENTIALS"),
    keeps: (secret) =>
      secret === "git" ||
      secret.split(":").every((part, at) => isNone(part) || (at === 0 && /^[\w.-]*$/.test(part) && secret.includes(":"))),
    example: ["https://deploy:hunter2@git.example.com/x", "deploy:hunter2"],
  },
  {
    id: "url-credentials",
    caption: "User and password in an address",
    // Proxies are often given without a scheme. A digest of an image stands before an @ as well, and no port follows.
    pattern: /(?<=[\s"'=])(?<secret>[\w.%+-]{1,64}:(?!\/)[^\s/"'<>@:]{1,128})@(?!sha\d{3}:)[\w.-]{1,253}:\d{2,5}(?![\w.:-])/dg,
    standIn: named("CREDENTIALS"),
    keeps: (secret) => isNone(secret.slice(secret.indexOf(":") + 1)),
    example: ["curl -x jo:hunter2@proxy.example.com:3128 x", "jo:hunter2"],
  },
  {
    id: "data-source",
    caption: "Password in a data source name",
    pattern: /(?<![\w.-])[\w.-]{1,64}:(?<secret>[^\s:@/"'<>]{1,128})@(?:tcp|unix)\(/dg,
    standIn: named("SECRET"),
    keeps: isNone,
    example: ["dsn app:hunter2@tcp(db:3306)/shop", "hunter2"],
  },
  {
    id: "authorization",
    caption: "Authorization header",
    // These schemes have parameters: the line is theirs.
    pattern: new RegExp(
      String.raw`\bauthorization${opening}(?:digest|oauth|hawk|aws4-hmac-sha256)[ \t]{1,4}(?<secret>[^\r\n]{4,4096})`,
      "dgi",
    ),
    standIn: named("AUTHORIZATION"),
    keeps: isNone,
    example: ["Authorization: Digest username=jo, response=6629fa", "username=jo, response=6629fa"],
  },
  {
    id: "authorization",
    caption: "Authorization header",
    pattern: new RegExp(
      String.raw`\bauthorization${opening}(?:bearer|basic|token|negotiate|ntlm|api-?key|key|splunk|sso-key)[ \t]{1,4}(?<secret>(?!auth)[^\s"',;\\\]}]{4,4096})`,
      "dgi",
    ),
    standIn: named("AUTHORIZATION"),
    keeps: isNone,
    example: ["Authorization: Bearer abc.def", "abc.def"],
  },
  {
    id: "authorization",
    caption: "Authorization header",
    // A scheme that we do not know, or none: the token is long or has a digit, and is the last of it; else this is prose.
    pattern: new RegExp(
      String.raw`\bauthorization${opening}(?:[a-z][\w-]{0,30}[ \t]{1,4})?(?<secret>(?=[^\s"',;]{24}|[^\s"',;]{0,23}\d)[^\s"',;\\\]}]{6,4096})(?=[ \t\r]{0,4}$|["',;\\\]}])`,
      "dgim",
    ),
    standIn: named("AUTHORIZATION"),
    keeps: (secret) => isNone(secret) || /^https?:/.test(secret),
    example: ["Authorization: Custom a1b2c3d4", "a1b2c3d4"],
  },
  {
    id: "cookie",
    caption: "Cookie",
    // Several, each between its quotes.
    within: new RegExp(String.raw`\bset-cookie${opening.replace("[:=]", ":")}[^\]}\n]{1,8000}`, "gi"),
    pattern: new RegExp(String.raw`(?<=["'])(?<secret>${pair}[^"'\\\n]{0,4096})(?=\\?["'])`, "dg"),
    standIn: named("COOKIE"),
    keeps: (secret) => isNone(secret.slice(secret.indexOf("=") + 1)),
    example: ['{"set-cookie": ["sid=31d4d96e; Path=/"]}', "sid=31d4d96e; Path=/"],
  },
  {
    id: "cookie",
    caption: "Cookie",
    pattern: new RegExp(
      String.raw`(?:\b(?:set-)?cookie${opening.replace("[:=]", ":")}|--cookie[ \t=]["']?)(?<secret>${pair}(?:;[ \t]?[^\s"'=;\\\]}]{1,100}(?:=[^\s"';\\\]}]{0,4096})?){0,50})`,
      "dgi",
    ),
    standIn: named("COOKIE"),
    keeps: (secret) => isNone(secret.slice(secret.indexOf("=") + 1)),
    example: ["Set-Cookie: sid=31d4d96e; Path=/", "sid=31d4d96e; Path=/"],
  },
  {
    id: "header",
    caption: "Key in a header",
    pattern: new RegExp(
      String.raw`(?<![\w-])(?:x-[a-z-]{0,40}(?:api|auth|key)|(?:[a-z]{1,20}-){0,4}(?:api|subscription|access)-key)${opening.replace("[:=]", ":")}(?<secret>(?=[^\s"',;]{0,200}\d)[^\s"',;\\\]}]{8,4096})(?=[ \t\r]{0,4}$|["'\\\]}])`,
      "dgim",
    ),
    standIn: named("TOKEN"),
    keeps: isNone,
    example: ['curl -H "X-Acme-Api: a1b2c3d4e5" x', "a1b2c3d4e5"],
  },
  {
    id: "bearer",
    caption: "Bearer token",
    // Prose about bearers has no digits.
    pattern: /\bbearer[ \t]{1,4}(?<secret>(?=[\w.~+/-]{0,200}\d)[\w.~+/=-]{8,4096})/dgi,
    standIn: named("TOKEN"),
    example: ["sent bearer 0123456789abcdef", "0123456789abcdef"],
  },
  {
    id: "signed-address",
    caption: "Signature in an address",
    pattern: /[?&](?:sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token|key|code|auth)=(?<secret>[^\s"'&#<>]{6,4096})/dgi,
    standIn: named("SIGNATURE"),
    keeps: isNone,
    example: ["https://blob.example.com/a?sv=1&sig=abcdef%3D", "abcdef%3D"],
  },
];
