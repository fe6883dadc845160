import { findSharedWork, type SharedWork } from "../../lib/share/shared-work";
import { kindOfFile, splitPaste } from "../../lib/text/split-paste";
import { readFile } from "./read-file";

type Parts = { readonly log: string; readonly dockerfile: string };
type Placed = Parts & { readonly said: string; readonly shared: SharedWork | undefined };

/** Sorts files into the two boxes, by name where it tells, else by what is in them; several logs follow one another. */
export async function placeFiles(files: readonly File[]): Promise<Placed> {
  const logs: string[] = [];
  const dockerfiles: { readonly name: string; readonly text: string }[] = [];
  for (const file of files) {
    const text = await readFile(file);
    const shared = file.name.endsWith(".json") ? findSharedWork(text) : undefined;
    if (shared) return { log: shared.log, dockerfile: shared.dockerfile, said: `Opened ${file.name}.`, shared };
    const { log, dockerfile } = partsOf(file.name, text);
    if (log !== "") logs.push(log);
    if (dockerfile !== "") dockerfiles.push({ name: file.name, text: dockerfile });
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

function partsOf(name: string, text: string): Parts {
  if (kindOfFile(name, "") === "dockerfile") return { log: "", dockerfile: text };
  const parts = splitPaste(text);
  if (parts.log.trim() !== "" && parts.dockerfile.trim() !== "") return parts;
  return kindOfFile(name, text) === "dockerfile" ? { log: "", dockerfile: text } : { log: text, dockerfile: "" };
}
