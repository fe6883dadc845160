import { useCallback } from "react";
import type { ExampleSummary } from "./example-list";
import { largeFrom } from "./input/scan-large";
import { loadAnswering } from "./use-answering";
import { useLargeLog } from "./use-large-log";
import { forgetFragment, workOfShared } from "./use-opening";
import type { useWork } from "./use-work";
import { noWork } from "./work";

/** Beyond this a paste is not searched for a Dockerfile: it is a log, and the worker reads it. */
const longestSearched = 5_000_000;

/** The ways in which something arrives as a whole: pasted, dropped or chosen files, an example; and how it goes again. */
export function usePuttingIn(
  { arrive, take }: Pick<ReturnType<typeof useWork>, "arrive" | "take">,
  say: (text: string) => void,
  onFix: (id: string | undefined) => void,
) {
  const { scanning, scan, cancel } = useLargeLog(take, say);
  const takeText = useCallback(
    async (text: string) => {
      const answering = await loadAnswering();
      const parts = text.length > longestSearched ? { log: text, dockerfile: "" } : answering.splitPaste(text);
      onFix(undefined);
      if (parts.log.length > largeFrom) return scan(new Blob([parts.log]), "What you pasted", parts.dockerfile);
      take(parts, parts.log !== "" && parts.dockerfile !== "" ? "That held both a log and a Dockerfile: each is in its box." : undefined);
    },
    [take, scan, onFix],
  );
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      const placed = await (await loadAnswering()).placeFiles(files);
      onFix(placed.shared?.fix);
      if (placed.shared) return arrive(workOfShared(placed.shared), placed.said);
      if (placed.large) return scan(placed.large, placed.large.name, placed.dockerfile, files.length > 1 ? placed.said : undefined);
      take(placed, placed.said);
    },
    [take, arrive, scan, onFix],
  );
  const pick = async (id: ExampleSummary["id"]) => {
    const example = (await loadAnswering()).examples.find((it) => it.id === id);
    if (!example) return;
    forgetFragment();
    onFix(undefined);
    arrive({ ...noWork, log: example.log, dockerfile: example.dockerfile }, undefined);
  };
  const clear = () => {
    forgetFragment();
    arrive(noWork, "Cleared.");
    document.getElementById("log")?.focus();
  };
  return { scanning, cancel, takeText, takeFiles, pick, clear };
}
