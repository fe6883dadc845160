import { createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dockerfile from "shiki/langs/dockerfile.mjs";
import { paperThemes } from "./paper-themes";

export type Token = { readonly text: string; readonly light: string | undefined; readonly dark: string | undefined };
export type HighlightLine = (line: string) => readonly Token[];

/** Lines longer than this are not worth colouring, and could take long. */
const longest = 2000;
const kept = 4000;

/** The grammar has no rule that outlives a line but an open quote, so each line stands alone and can be remembered. */
export function createHighlightLine(): HighlightLine {
  const highlighter = createHighlighterCoreSync({
    engine: createJavaScriptRegexEngine(),
    themes: [paperThemes.light, paperThemes.dark],
    langs: [dockerfile],
  });
  const known = new Map<string, readonly Token[]>();
  return (line) => {
    const before = known.get(line);
    if (before) return before;
    const tokens: readonly Token[] =
      line.length > longest
        ? [{ text: line, light: undefined, dark: undefined }]
        : (
            highlighter.codeToTokensWithThemes(line, {
              lang: "dockerfile",
              themes: { light: "paper-light", dark: "paper-dark" },
            })[0] ?? []
          ).map(({ content, variants }) => ({ text: content, light: variants["light"]?.color, dark: variants["dark"]?.color }));
    if (known.size >= kept) known.clear();
    known.set(line, tokens);
    return tokens;
  };
}
