/** Between its quotes everything counts, spaces too; quotes may be escaped inside JSON. For the place after an opening quote. */
const quoted = String.raw`(?:(?<=\\["'])[^"'\\\r\n]{1,4096}(?=\\["'])|(?<=(?<!\\)")(?:[^"\\\r\n]|\\.){1,4096}(?=")|(?<=(?<!\\)')[^'\r\n]{1,4096}(?='))`;

/** An object of JSON, to its end: its quotes and commas are its own. */
const object = String.raw`\{[ \t]{0,8}\\?"(?:[^{}\r\n]|\{(?:[^{}\r\n]|\{[^{}\r\n]{0,2000}\}){0,2000}\}){0,4000}\}`;

/** The group `secret`: a quoted value, an object, else as many of the given characters as follow. */
export function writtenValue(character: string): string {
  return String.raw`\\?["']?(?<secret>${quoted}|${object}|${character}{1,4096})`;
}

/** Ends where a word of a command ends. */
export const word = String.raw`[^\s"';&|\\]`;

/** One command with its continued lines: to where the next one begins. */
export const restOfCommand = String.raw`(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\n|;&\\]|\\(?:\r?\n)?){0,4000}`;

/** Between the words of a command, or of the same in JSON. */
export const gap = String.raw`(?:(?:[ \t]|\\\r?\n){1,40}|["'],[ \t]{0,8}(?=["']))`;

/** A value that stands for another, is empty or masked already, or is known to everybody: `changeit`. */
export function isNone(value: string): boolean {
  return (
    /^(?:true|false|null|none|nil|undefined|yes|no|changeit|basic|bearer|digest|oauth2?|redacted|masked|hidden|x{3,}|\*+|\.{3,}|%[sdvq]|-)$/i.test(
      value,
    ) ||
    // Variables in their many spellings, alone or joined; a password may begin with a dollar too.
    /^(?:\\?\$(?:[A-Z_][A-Z0-9_]*|[a-z_]+|\d)(?![a-zA-Z0-9])[:/@._-]{0,3})+$/.test(value) ||
    /^\\?"?\$(?:\{|\(|env:)|^(?:\{\{|<[^>]*>?$|\[[^\]]*\]?$|%\(?\w+\)?[%s]$|`)/i.test(value)
  );
}

/** A file that holds the secret is none itself. */
export function isPath(value: string): boolean {
  return (
    /^(?:\.{1,2}|~)\/|^[A-Z]:\\/.test(value) ||
    /^\/(?:run|var|etc|tmp|home|root|usr|opt|app|mnt|srv|secrets?|workspace|builds|data|proc|dev|kaniko|vault|certs?|ssl|config)\b/.test(
      value,
    ) ||
    /^\/[\w./-]{1,200}\.[a-z]{2,5}$/.test(value) ||
    /^[\w./-]{1,200}\.(?:pem|key|crt|cer|der|p12|pfx|jks|json|ya?ml|txt|env|conf|pub|asc|gpg)$/i.test(value)
  );
}

/** Warnings speak of options and settings too: "Using --password via the CLI is insecure". */
export function isProse(value: string): boolean {
  return /^(?:via|is|was|are|has|and|or|flags?|options?|must|should|can|cannot|to|for|from|in|with|on|the|not|value|if|when|as|instead|without)$/.test(
    value,
  );
}
