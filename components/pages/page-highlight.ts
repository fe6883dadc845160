import { createHighlighter, type HighlightLine } from "../code/highlighter";

/** Colours Dockerfiles on pages that are made when the site is built. */
export const pageHighlight: HighlightLine = createHighlighter().highlight;
