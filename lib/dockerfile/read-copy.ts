import type { CopySource, Detail } from "./dockerfile";
import { expandValue, type Lookup } from "./expand-value";
import { jsonValueOf, type RawInstruction, tokenValueOf } from "./raw-instruction";
import { plainWords } from "./tokens";

/** `COPY` and `ADD`: the last word is the destination, the rest are sources. */
export function readCopy(
  raw: RawInstruction,
  keyword: "COPY" | "ADD",
  stage: { readonly index: number; readonly byName: ReadonlyMap<string, number> },
  lookup: Lookup,
): Detail {
  const line = raw.joined.text.slice(0, raw.end);
  const values =
    raw.json?.map((it) => jsonValueOf(raw, it, lookup)) ?? plainWords(line, raw.rest).map((it) => tokenValueOf(raw, it, lookup));
  const flag = (name: string) => raw.flags.findLast((it) => it.name === name);
  const flagValue = (name: string) => {
    const token = flag(name)?.value;
    return token && tokenValueOf(raw, token, lookup);
  };
  const isOn = (name: string): boolean => flag(name) !== undefined && flagValue(name)?.value?.toLowerCase() !== "false";
  const from = flag("from")?.value;
  const known = new Set(["from", "chown", "chmod", "link", "parents", "exclude"]);
  return {
    kind: "copy",
    keyword,
    from: from ? sourceOf(line.slice(from.start, from.end), raw.escapeMark, stage) : { kind: "context" },
    sources: values.length > 1 ? values.slice(0, -1) : values,
    destination: values.length > 1 ? values.at(-1) : undefined,
    chown: flagValue("chown"),
    chmod: flagValue("chmod"),
    link: isOn("link"),
    parents: isOn("parents"),
    exclude: raw.flags.flatMap((it) => (it.name === "exclude" && it.value ? [tokenValueOf(raw, it.value, lookup)] : [])),
    otherFlags: raw.flags.filter((it) => !known.has(it.name)).map((it) => tokenValueOf(raw, it.token, lookup)),
    json: raw.json !== undefined,
    heredocs: raw.heredocs,
  };
}

function sourceOf(
  text: string,
  escapeMark: string,
  { index, byName }: { readonly index: number; readonly byName: ReadonlyMap<string, number> },
): CopySource {
  // Docker expands no variable here.
  if (text.includes("$")) return { kind: "unresolved", text };
  const name = expandValue(text, escapeMark, () => ({ kind: "unset" })) ?? text;
  if (name === "") return { kind: "context" };
  if (/^\d+$/.test(name)) return Number(name) < index ? { kind: "stage", index: Number(name) } : { kind: "unresolved", text };
  const named = byName.get(name.toLowerCase());
  if (named === index) return { kind: "unresolved", text };
  return named === undefined ? { kind: "image", reference: name } : { kind: "stage", index: named };
}
