/** Labels that `TextDecoder` knows. PowerShell writes UTF-16; Windows-1252 is Latin-1 with a few more characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The encoding of a file, from its first bytes; a few thousand are enough. */
export function encodingOf(head: Uint8Array): Encoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Text that is mostly ASCII has a zero in every other byte of UTF-16.
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 8) return "utf-16le";
  if (even > head.length / 5 && odd < even / 8) return "utf-16be";
  return isUtf8(head) ? "utf-8" : "windows-1252";
}

/** True of bytes that are UTF-8, whatever follows the last of them. */
function isUtf8(bytes: Uint8Array): boolean {
  let strange = 0;
  let known = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const following = byte >= 0xf0 && byte < 0xf8 ? 3 : byte >= 0xe0 ? (byte < 0xf0 ? 2 : 0) : byte >= 0xc2 ? 1 : 0;
    const rest = bytes.subarray(at + 1, at + 1 + following);
    const cut = at + following >= bytes.length;
    if (following === 0 || !rest.every((it) => it >= 0x80 && it < 0xc0)) strange += 1;
    else if (!cut) known += 1;
    at += following > 0 && rest.every((it) => it >= 0x80 && it < 0xc0) ? following : 0;
  }
  // A stray byte of some binary does not make a log Latin-1.
  return strange <= known / 10;
}
