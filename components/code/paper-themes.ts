import type { ThemeRegistration } from "shiki/core";

/** Colours with at least 4.5:1 on the sheet and on each of the three washes. */
const inks = {
  light: { plain: "#1d1c1a", keyword: "#8c2f74", string: "#175a9c", comment: "#6a665d", escape: "#855600" },
  dark: { plain: "#eceae4", keyword: "#eb9fd6", string: "#93c2f8", comment: "#a09b90", escape: "#e3b45c" },
} as const;

/** Two small themes for the one grammar that we load: the ready-made ones weigh more than the rest of the highlighter's data. */
export const paperThemes = { light: themeOf("light"), dark: themeOf("dark") } as const;

function themeOf(type: "light" | "dark"): ThemeRegistration {
  const ink = inks[type];
  return {
    name: `paper-${type}`,
    type,
    fg: ink.plain,
    bg: "transparent",
    settings: [
      { settings: { foreground: ink.plain } },
      { scope: ["keyword", "keyword.other.special-method", "keyword.control"], settings: { foreground: ink.keyword } },
      { scope: ["string"], settings: { foreground: ink.string } },
      { scope: ["comment", "punctuation.definition.comment"], settings: { foreground: ink.comment } },
      { scope: ["constant.character.escaped"], settings: { foreground: ink.escape } },
    ],
  };
}
