import { sequenceLength } from "./sequence-length";

/** Reads UTF-8. A byte that belongs to no character becomes U+FFFD; nothing is left out, not even a byte order mark. */
export function textOf(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = "";
  for (let at = from; at < to; ) {
    let plain = at;
    while (plain < to && plain < at + most && (bytes[plain] ?? 0) < 0x80) plain += 1;
    if (plain > at) text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, plain));
    at = plain;
    const codes: number[] = [];
    for (; at < to && codes.length < most && (bytes[at] ?? 0) >= 0x80; at += Math.max(1, sequenceLength(bytes, at, to))) {
      const code = codeOf(bytes, at, sequenceLength(bytes, at, to));
      if (code > 0xffff) codes.push(0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff));
      else codes.push(code);
    }
    if (codes.length > 0) text += String.fromCharCode(...codes);
  }
  return text;
}

/** A function may refuse more arguments than some thousands. */
const most = 4096;

function codeOf(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0) return 0xfffd;
  let code = (bytes[at] ?? 0) & (0x7f >> length);
  for (let next = at + 1; next < at + length; next += 1) code = (code << 6) | ((bytes[next] ?? 0) & 0x3f);
  return code;
}
