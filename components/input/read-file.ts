/** Text of a file with every character kept, a byte order mark too. UTF-16, as some shells write logs, is understood. */
export async function readFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" }).decode(bytes);
}
