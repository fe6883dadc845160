import { nameOf } from "../text/paths";

/** Whether a step names this file, by its path or its name; a name without an ending may be any word, and needs the path. */
export function mentions(step: string, file: string): boolean {
  const name = nameOf(file);
  const wanted = name.includes(".") ? name : file;
  for (let at = step.indexOf(wanted); at >= 0; at = step.indexOf(wanted, at + 1)) {
    const before = step[at - 1] ?? " ";
    // A full stop may end the sentence, or begin an ending: `ca.crt.sha256` is another file.
    if (!/[\w.-]/.test(before) && !/^(?:[\w/-]|\.\w)/.test(step.slice(at + wanted.length, at + wanted.length + 2))) return true;
  }
  return false;
}
