import { type Encoding, encodingOf } from "../../lib/log/encoding-of";

/** The encoding of a file, from its beginning, and the decoder for it. Of UTF-8 every character is kept, a byte order mark too. */
export async function encodingOfFile(file: Blob): Promise<{ readonly encoding: Encoding; readonly decoder: TextDecoder }> {
  const encoding = encodingOf(new Uint8Array(await file.slice(0, telling).arrayBuffer()));
  return { encoding, decoder: new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" }) };
}

/** Enough to tell; the names in a log that are not English may come late. */
const telling = 1 << 18;
