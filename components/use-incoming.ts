import { useEffect, useState } from "react";

/** Hears what is pasted or dropped anywhere but in a field. True while files hang over the page. */
export function useIncoming({
  onText,
  onFiles,
}: {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDragging(event.type === "dragover");
      if (event.type === "drop") onFiles([...event.dataTransfer.files]);
    };
    addEventListener(
      "paste",
      (event) => {
        const field = event.target instanceof Element ? event.target.closest("textarea, input, dialog") : null;
        const files = [...(event.clipboardData?.files ?? [])];
        const text = event.clipboardData?.getData("text/plain") ?? "";
        // A field takes text; files pasted into a box it would drop without a word.
        if (files.length === 0 ? text === "" || field : field && (text !== "" || field.tagName !== "TEXTAREA")) return;
        event.preventDefault();
        if (text === "") onFiles(files);
        else onText(text);
      },
      { signal },
    );
    addEventListener("dragover", drag, { signal });
    addEventListener("drop", drag, { signal });
    addEventListener("dragleave", (event) => event.relatedTarget === null && setDragging(false), { signal });
    return () => stop.abort();
  }, [onText, onFiles]);
  return dragging;
}
