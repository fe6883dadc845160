import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Report } from "../lib/report";
import type { CodeBoxHandle } from "./input/code-box";
import type { Work } from "./work";

const sources = ["log", "dockerfile"] as const;

/** Leads to the answer of what arrived as a whole, and the boxes to its proof; while one types nothing moves. */
export function useLeading({
  arrived,
  report,
  log,
  dockerfile,
}: {
  readonly arrived: Work;
  readonly report: Report | undefined;
  readonly log: RefObject<CodeBoxHandle | null>;
  readonly dockerfile: RefObject<CodeBoxHandle | null>;
}): void {
  const shown = useRef(arrived);
  useLayoutEffect(() => {
    if (shown.current === arrived || !report) return;
    shown.current = arrived;
    // Whoever picks a story far down, or pastes while reading the last answer, would not see the new one.
    const { top } = document.getElementById("headline")?.getBoundingClientRect() ?? { top: 0 };
    if (top < 0 || top > innerHeight * 0.7) scrollTo({ top: 0, behavior: "instant" });
    for (const source of sources) {
      const first = report.evidence.find((it) => it.span.in === source);
      if (first) ({ log, dockerfile })[source].current?.show(first.span);
    }
  }, [arrived, report, log, dockerfile]);
}
