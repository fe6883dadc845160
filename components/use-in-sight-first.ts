import { useLayoutEffect } from "react";

/**
 * Of an answer that arrives as a whole only what is in sight is laid out for its first frame, and the rest, which nobody sees move, for the
 * next. All of it is in the document from the first frame on.
 */
export function useInSightFirst(arrived: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for each arrival, whatever arrives
  useLayoutEffect(() => {
    const article = document.querySelector<HTMLElement>(".answer");
    if (!article) return;
    article.dataset["first"] = "";
    const parts = [...article.querySelectorAll<HTMLElement>(":scope > section")];
    for (const it of parts)
      if (it.getBoundingClientRect().top < innerHeight || it.contains(document.activeElement)) it.dataset["seen"] = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => {
      delete article.dataset["first"];
      for (const it of parts) delete it.dataset["seen"];
    };
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(release);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      release();
    };
  }, [arrived]);
}
