import type { Word, WordPart } from "./script";

/** The word as the program gets it; undefined where a variable, a command's output or a richer expansion is not known. */
export function expandWord(word: Word, lookup: (name: string) => string | undefined): string | undefined {
  let text = "";
  for (const part of word.parts) {
    const expanded = expandPart(part, lookup);
    if (expanded === undefined) return undefined;
    text += expanded;
  }
  return text;
}

function expandPart(part: WordPart, lookup: (name: string) => string | undefined): string | undefined {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "variable": {
      const value = lookup(part.name);
      if (value !== undefined && !(value === "" && part.fallback)) return value;
      return part.fallback && expandWord(part.fallback, lookup);
    }
    case "substitution":
    case "unknown":
      return undefined;
  }
}
