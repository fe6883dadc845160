import { useEffect, useState } from "react";
import type { HighlightLine } from "./highlighter";

let loading: Promise<HighlightLine> | undefined;
let loaded: HighlightLine | undefined;

/** Loads the highlighter once there is something to show; undefined until it is there, and for good if it cannot be had. */
export function useHighlightLine(wanted: boolean): HighlightLine | undefined {
  const [highlight, setHighlight] = useState<HighlightLine | undefined>(() => loaded);
  useEffect(() => {
    if (!wanted || highlight) return;
    loading ??= import("./highlighter").then(({ createHighlightLine }) => createHighlightLine());
    loading.then(
      (it) => {
        loaded = it;
        setHighlight(() => it);
      },
      // Plain text is readable too; the next visit tries again.
      () => {
        loading = undefined;
      },
    );
  }, [wanted, highlight]);
  return highlight;
}
