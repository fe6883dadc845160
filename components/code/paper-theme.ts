import type { ThemeRegistration } from "shiki/core";

/**
 * A small theme for the one grammar that we load. Where a colour would stand is the class that has it, in both modes of the page: Shiki
 * hands on what is no colour as it is, and so reads each line once instead of once for light and once for dark.
 */
export const paperTheme: ThemeRegistration = {
  name: "paper",
  type: "light",
  fg: "#000000",
  bg: "transparent",
  settings: [
    { settings: { foreground: "#000000" } },
    { scope: ["keyword", "keyword.other.special-method", "keyword.control"], settings: { foreground: "code-keyword" } },
    { scope: ["string"], settings: { foreground: "code-string" } },
    { scope: ["comment", "punctuation.definition.comment"], settings: { foreground: "code-comment" } },
    { scope: ["constant.character.escaped"], settings: { foreground: "code-escape" } },
  ],
};
