import { findBytes } from "./base64url";

/** Takes Base64 as it stands in texts: over several lines, with whatever stands before each, with or without padding. */
export function bytesOfBase64(written: string): Uint8Array {
  const digits = written
    .split(/\r?\n|\\n/)
    .map((line) => /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]+(?==*[\s"',]*$)/.exec(line)?.[0] ?? "")
    .join("")
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  return findBytes(digits.length % 4 === 1 ? digits.slice(0, -1) : digits) ?? new Uint8Array();
}
