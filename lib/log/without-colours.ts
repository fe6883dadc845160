/** Bytes of a line without the sequences by which terminals are told colours, links and character sets. */
export function withoutColours(line: Uint8Array): Uint8Array {
  const plain = new Uint8Array(line.length);
  let filled = 0;
  let from = 0;
  for (let at = line.indexOf(escapeByte); at >= 0; at = line.indexOf(escapeByte, from)) {
    plain.set(line.subarray(from, at), filled);
    filled += at - from;
    from = endOfSequence(line, at);
  }
  plain.set(line.subarray(from), filled);
  return plain.subarray(0, filled + line.length - from);
}

const escapeByte = 0x1b;

function endOfSequence(line: Uint8Array, at: number): number {
  const second = line[at + 1];
  if (second === 0x28 || second === 0x29) return Math.min(line.length, at + 3);
  // `[`, numbers and a letter.
  if (second === 0x5b) {
    let end = at + 2;
    while (end < at + 18 && /[0-9;?]/.test(String.fromCharCode(line[end] ?? 0))) end += 1;
    return Math.min(line.length, end + 1);
  }
  // `]`, and what is between it and a bell, or an escape and a backslash.
  if (second === 0x5d) {
    for (let end = at + 2; end < Math.min(line.length, at + 300); end += 1) {
      if (line[end] === 0x07) return end + 1;
      if (line[end] === escapeByte) return Math.min(line.length, end + 2);
    }
  }
  return at + 1;
}
