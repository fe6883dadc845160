/** Writes UTF-8, and a lone half of a surrogate pair as if it were a character: `textOf` gives every text back. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let filled = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[filled] = code;
      filled += 1;
      continue;
    }
    const next = code >= 0xd800 && code < 0xdc00 ? text.charCodeAt(at + 1) : 0;
    if (next >= 0xdc00 && next < 0xe000) {
      code = ((code - 0xd7c0) << 10) | (next & 0x3ff);
      at += 1;
    }
    const following = code > 0xffff ? 3 : code > 0x7ff ? 2 : 1;
    bytes[filled] = ((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following));
    filled += 1;
    for (let left = following - 1; left >= 0; left -= 1) {
      bytes[filled] = 0x80 | ((code >> (6 * left)) & 0x3f);
      filled += 1;
    }
  }
  return bytes.subarray(0, filled);
}
