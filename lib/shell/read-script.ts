import { parse } from "unbash";
import type { Locate } from "./reading";
import type { Script } from "./script";
import { sequenceOf } from "./shell-nodes";

// Nobody writes a RUN like this by hand, and on such garbage unbash is no longer linear: each open `$(` is read again inside the next.
const longest = 500_000;
const deepest = 64;
const mostHeredocs = 200;

/** Reads a POSIX or bash script. Never throws; what does not parse comes as `unknown`, with `understood` false. */
export function readScript(text: string, locateIn: Locate): Script {
  // On broken text unbash may count one character too many.
  const locate: Locate = (start, end) => locateIn(Math.min(start, text.length), Math.min(end, text.length));
  const unknown: Script = { body: { kind: "unknown", span: locate(0, text.length) }, understood: false };
  if (text.length > longest || isGarbage(text)) return unknown;
  try {
    const parsed = parse(text);
    return { body: sequenceOf(parsed.commands, { locate, sequence: sequenceOf }), understood: (parsed.errors?.length ?? 0) === 0 };
  } catch {
    // unbash promises not to throw; a person's paste is no place to find out otherwise.
    return unknown;
  }
}

function isGarbage(text: string): boolean {
  let depth = 0;
  let heredocs = 0;
  for (const { 0: mark } of text.matchAll(/[({)}]|<</g)) {
    if (mark === "<<") heredocs += 1;
    else if (mark === "(" || mark === "{") depth += 1;
    else depth = Math.max(0, depth - 1);
    if (depth > deepest || heredocs > mostHeredocs) return true;
  }
  return false;
}
