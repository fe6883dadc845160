import type { RedactionRule } from "./redaction-rule";
import { named } from "./stand-in";

/** With an end, whatever stands before it; a key that is cut off has its lines of Base64, which may begin with a time. */
const keyWithEnd = "(?:[^-]|-(?!----)){1,20000}(?=-----END)";
const keyLine = String.raw`(?:\r?\n|\\n)(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash)[^\n\\]{0,200}|[^\n\\]{0,60}?[A-Za-z0-9+/=]{16,}[ \t"',]{0,4}(?=\r?\n|\\n|$)|[A-Za-z0-9+/=]{0,15}(?=\r?\n|\\n|$(?![^])))`;

/** What shows by its own look that it is a secret. Asked in this order; what one has replaced, the next ones leave alone. */
export const tokenRules: readonly RedactionRule[] = [
  {
    id: "private-key",
    caption: "Private key",
    pattern: new RegExp(
      `-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?<secret>${keyWithEnd}|(?:${keyLine}){1,400}|[ \\t]{0,4}[A-Za-z0-9+/=\\\\]{16,20000})`,
      "dgm",
    ),
    standIn: named("PRIVATE-KEY"),
    example: [`${"-----BEGIN EC PRIVATE"} KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----`, "\nMHcCAQEE\n"],
  },
  {
    id: "json-web-token",
    caption: "JSON Web Token",
    // Begun once a word, after a few letters at most: a word may hold its beginning any number of times.
    pattern: /(?<![\w-])(?:[\w-]{0,60}?[-_])??(?<secret>eyJ[\w-]{8,8192}\.[\w-]{2,8192}\.[\w-]{0,8192})/dg,
    standIn: named("TOKEN"),
    example: ["sent eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"],
  },
  {
    id: "service-token",
    caption: "Token of a known service",
    pattern:
      /\b(?<secret>(?:gh[pousr]_|github_pat_|glpat-|gldt-|glrt-|glptt-|glcbt-|glsoat-|xox[abeprs]-|xapp-|npm_|pypi-|dckr_pat_|dckr_oat_|hv[sb]\.|sk-|sk_live_|rk_live_|AKIA|ASIA|AIza|ya29\.|SG\.|do[opr]_v1_|shpat_|hf_|rubygems_|sntrys_|ATATT|ATCTT|ATBB|AKCp|sq[pua]_|tskey-[a-z]{2,12}-|gls[ac]_|cio(?=[a-zA-Z0-9]{32}\b)|pul-|figd_|lin_api_|nvapi-|AGE-SECRET-KEY-1)(?=[\w.-]{0,200}\d)[\w.-]{10,512}=?)/dg,
    standIn: named("TOKEN"),
    example: ["using glpat-AbCdEf0123456789xyz", "glpat-AbCdEf0123456789xyz"],
  },
  {
    id: "web-hook",
    caption: "Address that takes messages from whoever knows it",
    pattern:
      /\b(?:hooks\.slack\.com\/[a-z]{3,20}\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/webhookb2\/|api\.telegram\.org\/bot)(?<secret>[\w/@:-]{8,300})/dg,
    standIn: named("TOKEN"),
    example: ["curl https://hooks.slack.com/services/T0/B0/abcdef", "T0/B0/abcdef"],
  },
];
