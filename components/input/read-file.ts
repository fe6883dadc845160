import { encodingOfFile } from "./encoding-of-file";

/** Text of a file with every character kept. UTF-16, as some shells write logs, and Latin-1 are understood. */
export async function readFile(file: Blob): Promise<string> {
  const { decoder } = await encodingOfFile(file);
  return decoder.decode(await file.arrayBuffer());
}
