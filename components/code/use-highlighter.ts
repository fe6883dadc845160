import { startTransition, useEffect, useState } from "react";
import type { Highlighter } from "./highlighter";

let loading: Promise<Highlighter> | undefined;
let loaded: Highlighter | undefined;

/** Loads the highlighter once there is something to show; undefined until it is there, and for good if it cannot be had. */
export function useHighlighter(wanted: boolean): Highlighter | undefined {
  const [highlighter, setHighlighter] = useState<Highlighter | undefined>(() => loaded);
  useEffect(() => {
    if (!wanted || highlighter) return;
    loading ??= import("./highlighter").then(async ({ createHighlighter }) => {
      await frameIsShown();
      return createHighlighter();
    });
    loading.then(
      (it) => {
        loaded = it;
        // Colours may come bit by bit, and never before what a person types.
        startTransition(() => setHighlighter(it));
      },
      // Plain text is readable too; the next visit tries again.
      () => {
        loading = undefined;
      },
    );
  }, [wanted, highlighter]);
  return highlighter;
}

/** The answer goes before its colours, even when the highlighter's code is there already. */
function frameIsShown(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
