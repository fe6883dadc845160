import { base64urlOf, findBytes } from "../../lib/share/base64url";
import { largestShared, readSharedWork, type SharedReading } from "../../lib/share/shared-work";

/** The version stands before the data, so that a page can tell an old link from a damaged one. */
const prefix = "#v1.";

/** Takes the text of a shared work. Everything is in the fragment, which browsers never send. */
export async function fragmentOf(json: string): Promise<string> {
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return prefix + base64urlOf(new Uint8Array(await new Response(packed).arrayBuffer()));
}

export type OpenedLink = SharedReading | { readonly kind: "none" };

/** Reads a link that anybody may have written: what comes out is text, checked and limited in size. */
export async function openFragment(fragment: string): Promise<OpenedLink> {
  if (!/^#v\d+\./.test(fragment)) return { kind: "none" };
  if (!fragment.startsWith(prefix)) return { kind: "newer" };
  const bytes = findBytes(fragment.slice(prefix.length));
  const json = bytes && (await findInflated(bytes));
  return json === undefined ? { kind: "damaged" } : readSharedWork(json);
}

/** Stops at the first byte too many, so that a few bytes cannot fill the memory. */
async function findInflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > largestShared) {
        await reader.cancel();
        return undefined;
      }
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
