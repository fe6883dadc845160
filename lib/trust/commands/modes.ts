import { hasGlob } from "../../text/paths";
import { type Argument, type Call, hole } from "../shell/call";
import { type Entry, entriesBelow, findPlace } from "../store/disk";
import { matching, pathOf } from "./matching";
import { readOptions } from "./options";

export function change(call: Call, arg: Argument, deep: boolean, update: (entry: Entry) => Entry): void {
  const path = pathOf(call, arg);
  const { disk } = call.world;
  const paths = arg.glob && hasGlob(path) ? matching(call, path) : arg.known ? [path] : [];
  for (const it of paths) {
    const place = findPlace(disk, it);
    if (place.kind !== "entry") continue;
    const because = call.because(`changes the mode or owner of \`${arg.text}\``);
    const targets = deep ? entriesBelow(disk, place.path) : [[place.path, place.entry] as const];
    for (const [at, entry] of targets)
      if (entry.content.kind !== "link" && at !== "/")
        disk.entries.set(at, { ...update(entry), provenance: [...entry.provenance, because].slice(-12) });
  }
}

export function changeOwner(call: Call): "likely" {
  const { flags, operands } = readOptions(call.args, new Set(["reference", "from"]));
  const [owner, ...paths] = operands;
  for (const arg of paths)
    change(call, arg, flags.has("R"), (entry) => ({ ...entry, owner: owner?.known ? owner.text.replace(/[:.]$/, "") : undefined }));
  return "likely";
}

/** Octal or symbolic; undefined where it is not known. `before` is what symbolic modes start from. */
export function modeOf(text: string, before: number, directory = false): number | undefined {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8) & 0o777;
  if (text.includes(hole) || text === "") return undefined;
  let mode = before;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(clause);
    if (!match) return undefined;
    const [, who = "", operator, letters = ""] = match;
    let bits = 0;
    for (const letter of letters)
      bits |= letter === "r" ? 4 : letter === "w" ? 2 : letter === "x" || (letter === "X" && (directory || (mode & 0o111) !== 0)) ? 1 : 0;
    const all = who === "" || who.includes("a");
    for (const [name, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (!all && !who.includes(name)) continue;
      if (operator === "+") mode |= bits << shift;
      else if (operator === "-") mode &= ~(bits << shift);
      else mode = (mode & ~(7 << shift)) | (bits << shift);
    }
  }
  return mode;
}
