import { parse } from "unbash";
import type { Locate } from "./reading";
import type { Script } from "./script";
import { sequenceOf } from "./shell-nodes";

// unbash is linear, but nobody writes a RUN this long by hand; data pasted into one is left alone.
const longest = 1_000_000;

/** Reads a POSIX or bash script. Never throws; what does not parse comes as `unknown`, with `understood` false. */
export function readScript(text: string, locate: Locate): Script {
  const unknown: Script = { body: { kind: "unknown", span: locate(0, text.length) }, understood: false };
  if (text.length > longest) return unknown;
  try {
    const parsed = parse(text);
    return { body: sequenceOf(parsed.commands, { locate, sequence: sequenceOf }), understood: (parsed.errors?.length ?? 0) === 0 };
  } catch {
    // unbash promises not to throw; a person's paste is no place to find out otherwise.
    return unknown;
  }
}
