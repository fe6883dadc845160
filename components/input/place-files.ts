import { findSharedWork, type SharedWork } from "../../lib/share/shared-work";
import { findPlaceFor, readFile } from "./read-file";

type Parts = { readonly log: string; readonly dockerfile: string };

/** Sorts files into the two boxes, by name where it tells, else by what is in them; several logs follow one another. */
export async function placeFiles(
  files: readonly File[],
  split: (text: string) => Parts,
): Promise<Parts & { readonly said: string; readonly shared: SharedWork | undefined }> {
  const logs: string[] = [];
  const dockerfiles: { readonly name: string; readonly text: string }[] = [];
  for (const file of files) {
    const text = await readFile(file);
    const shared = file.name.endsWith(".json") ? findSharedWork(text) : undefined;
    if (shared) return { log: shared.log, dockerfile: shared.dockerfile, said: `Opened ${file.name}.`, shared };
    const place = findPlaceFor(file.name);
    const parts = place === "dockerfile" ? { log: "", dockerfile: text } : place === "log" ? { log: text, dockerfile: "" } : split(text);
    if (parts.log !== "") logs.push(parts.log);
    if (parts.dockerfile !== "") dockerfiles.push({ name: file.name, text: parts.dockerfile });
  }
  const [first, ...others] = dockerfiles;
  const names = files.map((it) => it.name).join(", ");
  return {
    log: logs.map((it, index) => (index < logs.length - 1 && !it.endsWith("\n") ? `${it}\n` : it)).join(""),
    dockerfile: first?.text ?? "",
    said: others.length > 0 ? `Read ${names}. Of the Dockerfiles, ${first?.name ?? "the first"} is in the box.` : `Read ${names}.`,
    shared: undefined,
  };
}
