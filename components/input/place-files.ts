import { readSharedWork, type SharedWork } from "../../lib/share/shared-work";
import { kindOfFile, splitPaste } from "../../lib/text/split-paste";
import { findBinary } from "./find-binary";
import { readFile } from "./read-file";
import { largeFrom } from "./scan-large";

type Parts = { readonly log: string; readonly dockerfile: string };
type Placed = Parts & {
  readonly said: string;
  readonly shared: SharedWork | undefined;
  readonly large: File | undefined /** None of the files is text. */;
  readonly nothing: boolean;
};
/** What is shared is smaller than this, even as a file. */
const largestShared = 20_000_000;
/** Enough of a file to tell what it is. */
const telling = 100_000;
/** Enough to tell whether it is text. */
const beginning = 4096;

/**
 * Sorts files into the two boxes, by name where it tells, else by what is in them; several logs follow one another.
 * A log too large for its box is handed back, to be read elsewhere.
 */
export async function placeFiles(files: readonly File[]): Promise<Placed> {
  const logs: string[] = [];
  const dockerfiles: { readonly name: string; readonly text: string }[] = [];
  const read: File[] = [];
  const refused: string[] = [];
  let large: File | undefined;
  for (const file of files) {
    const binary = findBinary(new Uint8Array(await file.slice(0, beginning).arrayBuffer()));
    if (binary) {
      refused.push(`${isUnnamed(file) ? "This" : file.name} is ${binary.what}; ${binary.instead}.`);
      continue;
    }
    const shared = file.name.endsWith(".json") && file.size < largestShared ? readSharedWork(await readFile(file)) : undefined;
    if (shared?.kind === "newer") {
      refused.push(`${file.name} was made by a newer version of this page; load the page anew to open it.`);
      continue;
    }
    read.push(file);
    if (shared?.kind === "work") {
      const { log, dockerfile } = shared.work;
      return { log, dockerfile, said: `Opened ${file.name}`, shared: shared.work, large: undefined, nothing: false };
    }
    if (await isLargeLog(file)) {
      large ??= file;
      continue;
    }
    const text = await readFile(file);
    const { log, dockerfile } = partsOf(file.name, text);
    if (log !== "") logs.push(log);
    if (dockerfile !== "") dockerfiles.push({ name: file.name, text: dockerfile });
  }
  const [first, ...others] = dockerfiles;
  const said = [
    read.length > 0 ? `Read ${read.map((it) => it.name).join(", ")}.` : "",
    others.length > 0 ? `Of the Dockerfiles, ${first?.name ?? "the first"} is in the box.` : "",
    large && logs.length > 0 ? `Of the logs, ${large.name} is in the box.` : "",
    ...refused,
  ];
  return {
    log: logs.map((it, index) => (index < logs.length - 1 && !it.endsWith("\n") ? `${it}\n` : it)).join(""),
    dockerfile: first?.text ?? "",
    said: said.filter((it) => it !== "").join(" "),
    shared: undefined,
    large,
    nothing: read.length === 0,
  };
}

/** Browsers give a picture from the clipboard a name that nobody knows. */
function isUnnamed(file: File): boolean {
  return /^image\.\w+$/.test(file.name);
}

async function isLargeLog(file: File): Promise<boolean> {
  if (file.size <= largeFrom) return false;
  return kindOfFile(file.name, await readFile(file.slice(0, telling))) !== "dockerfile";
}

function partsOf(name: string, text: string): Parts {
  if (kindOfFile(name, "") === "dockerfile") return { log: "", dockerfile: text };
  const parts = splitPaste(text);
  if (parts.log.trim() !== "" && parts.dockerfile.trim() !== "") return parts;
  return kindOfFile(name, text) === "dockerfile" ? { log: "", dockerfile: text } : { log: text, dockerfile: "" };
}
