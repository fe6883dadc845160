import { createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import dockerfile from "shiki/langs/dockerfile.mjs";
import { paperTheme } from "./paper-theme";

/** `look` is a class; undefined for what has the colour of all text. */
export type Token = { readonly text: string; readonly look: string | undefined };
export type HighlightLine = (line: string) => readonly Token[];
export type Highlighter = {
  readonly highlight: HighlightLine;
  /** Only what was coloured before; other lines come plain, and at once. */
  readonly recall: HighlightLine;
};

/** Lines longer than this are not worth colouring, and could take long. */
const longest = 2000;
const kept = 4000;

/** The grammar has no rule that outlives a line but an open quote, so each line stands alone and can be remembered. */
export function createHighlighter(): Highlighter {
  const shiki = createHighlighterCoreSync({ engine: createJavaScriptRegexEngine(), themes: [paperTheme], langs: [dockerfile] });
  const known = new Map<string, readonly Token[]>();
  return {
    highlight(line) {
      const before = known.get(line);
      if (before) return before;
      const tokens =
        line.length > longest
          ? plain(line)
          : merged(
              (shiki.codeToTokensBase(line, { lang: "dockerfile", theme: "paper" })[0] ?? []).map(({ content, color }) => ({
                text: content,
                look: color?.startsWith("code-") ? color : undefined,
              })),
            );
      if (known.size >= kept) known.clear();
      known.set(line, tokens);
      return tokens;
    },
    recall: (line) => known.get(line) ?? plain(line),
  };
}

function plain(line: string): readonly Token[] {
  return [{ text: line, look: undefined }];
}

/** Neighbours of one look become one: each is an element on the page. */
function merged(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (last && last.look === token.look) result[result.length - 1] = { ...last, text: last.text + token.text };
    else result.push(token);
  }
  return result;
}
