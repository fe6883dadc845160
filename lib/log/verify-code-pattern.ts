import type { Kind } from "../vocabulary";
import { verifyCodes } from "./verify-codes";

/**
 * What names one of a kind's codes: `said`, by number or text in the words of a program, or by its `name` in the header file. Codes
 * that tell nothing belong to no kind; `unspecified` gathers them.
 */
export function verifyCodePattern(form: "said" | "name", kind: Kind | "unspecified"): RegExp {
  const codes = verifyCodes.filter((it) => (it.collapsed === true ? "unspecified" : it.kind) === kind);
  const numbers = anyOf(codes.map(({ code }) => String(code)));
  if (form === "name")
    return new RegExp(
      `X509_V_ERR_${anyOf(codes.flatMap(({ name, squid }) => [name, ...(squid === undefined ? [] : [squid])]))}${raw`(?!\w)`}`,
    );
  const texts = codes.flatMap(({ text, before3 }) => (before3 === undefined ? [text] : [text, before3]));
  const telling = texts.filter((it) => it.length >= tellingLength).map(wordsOf);
  return new RegExp(
    [
      `${anyOf(beforeNumber)}${numbers}${raw`(?![0-9])`}`,
      `error ${numbers}${raw` at [0-9]{1,2} depth lookup:`}`,
      `${anyOf(beforeText)}${anyOf(texts.map(wordsOf))}${end}`,
      ...(telling.length === 0 ? [] : [`${anyOf(beforeTellingText)}${anyOf(telling)}${end}`]),
    ].join("|"),
    "i",
  );
}

const raw = String.raw;
const anyOf = (alternatives: readonly string[]): string => `(?:${alternatives.join("|")})`;
/** The text as any version writes it. */
const wordsOf = (text: string): string =>
  text.replace(/[()]/g, String.raw`\$&`).replace("'", ".{1,2}").replace("self-signed", "self[- ]signed");
// Neither the beginning of a longer text nor of another sentence.
const end = raw`(?![\w-]| in (?:the )?certificate chain|: \[)`;

/** openssl's own commands, nginx, Apache, Postfix, Rust's openssl. */
const beforeNumber = [
  "verify error:num=",
  raw`verification failed for [^\n]{1,260}?: num=`,
  "Verify return code: ",
  raw`certificate verify error: \(`,
  raw`Certificate Verification: Error \(`,
  raw`X509VerifyResult \{ code: `,
  // curl -w. With -k, or beside an answer, the result stopped nothing.
  raw`ssl[ _]verify[ _]result(?<!(?:"exitcode": ?0,[^\n]{0,2000}|http_code\W{1,4}[1-5][0-9]{2}[^\n]{0,200})ssl.verify.result)"?[:= ]{1,2}(?![^\n]{0,200}http_code\W{1,4}[1-5])`,
];

/** openssl and stunnel, Python, Ruby, curl, OpenVPN, npm. */
const beforeText = [
  "Verification error: ",
  raw`certificate verify failed: `,
  raw`certificate verify failed \(`,
  "SSL certificate problem: ",
  raw`VERIFY ERROR: depth=[0-9]{1,2}, error=`,
  "failed, reason: ",
];

/** Node.js prints no more than this; "out of memory" or "path loop" may then be anything. */
const beforeTellingText = [raw`(?:^|\n|Uncaught |\[cause\]: |cause: )(?:Type)?Error: `];
const tellingLength = 17;
