import { useCallback } from "react";
import type { ExampleSummary } from "./example-list";
import { readClipboard } from "./input/read-clipboard";
import { largeFrom } from "./input/scan-large";
import { markInput } from "./input-mark";
import { loadAnswering, withAnswering } from "./use-answering";
import { useLargeLog } from "./use-large-log";
import { forgetFragment, workOfShared } from "./use-opening";
import type { useWork } from "./use-work";
import { noWork } from "./work";

/** Beyond this a paste is not searched for a Dockerfile: it is a log, and the worker reads it. */
const longestSearched = 5_000_000;

/** The ways in which something arrives as a whole: pasted, dropped or chosen files, an example; and how it goes again. */
export function usePuttingIn(
  {
    latest,
    arrive,
    arriveExample,
    borrow,
    take,
    type,
  }: Pick<ReturnType<typeof useWork>, "latest" | "arrive" | "arriveExample" | "borrow" | "take" | "type">,
  say: (text: string) => void,
  onFix: (id: string | undefined) => void,
  /** Shows the box for a Dockerfile, ready to be pasted into. */
  onAsk: () => void,
) {
  const { scanning, scan, cancel } = useLargeLog({ latest, take, type }, say);
  const takeText = useCallback(
    (text: string) => {
      markInput();
      withAnswering((answering) => {
        const parts = text.length > longestSearched ? { log: text, dockerfile: "" } : answering.splitPaste(text);
        onFix(undefined);
        if (parts.log.length > largeFrom) return scan(new Blob([parts.log]), "What you pasted", parts.dockerfile);
        const { log, scanned } = latest.current;
        if (parts.dockerfile === "" && log.trim() !== "" && !scanned && answering.continuesLog(parts.log))
          return take({ log: `${log.replace(/\n*$/, "\n")}${parts.log}`, dockerfile: "" }, "Put below the log.");
        take(parts, parts.log !== "" && parts.dockerfile !== "" ? "That held both a log and a Dockerfile: each is in its box." : undefined);
      });
    },
    [latest, take, scan, onFix],
  );
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      markInput();
      const placed = await (await loadAnswering()).placeFiles(files);
      if (placed.nothing) return say(placed.said);
      onFix(placed.shared?.fix);
      if (placed.shared) return borrow(workOfShared(placed.shared), placed.said);
      if (placed.large) return scan(placed.large, placed.large.name, placed.dockerfile, files.length > 1 ? placed.said : undefined);
      take(placed, placed.said);
    },
    [take, borrow, scan, say, onFix],
  );
  const pick = useCallback(
    (id: ExampleSummary["id"]) => {
      markInput();
      withAnswering(({ examples }) => {
        const example = examples.find((it) => it.id === id);
        if (!example) return;
        forgetFragment();
        onFix(undefined);
        arriveExample({ ...noWork, log: example.log, dockerfile: example.dockerfile });
      });
    },
    [arriveExample, onFix],
  );
  const pasteClipboard = useCallback(async () => {
    const text = await readClipboard();
    if (text === undefined) say("This browser does not hand over the clipboard here. Press and hold inside a box, or use Ctrl+V.");
    else if (text.trim() === "") say("There is no text in the clipboard.");
    else takeText(text);
  }, [takeText, say]);
  /** For a narrow screen, where the boxes are folded away; what the browser does not hand over is pasted by hand. */
  const pasteDockerfile = useCallback(async () => {
    const text = (await readClipboard()) ?? "";
    const { dockerfile } = (await loadAnswering()).splitPaste(text);
    if (dockerfile !== "") return takeText(text);
    onAsk();
    say(text.trim() === "" ? "Paste the Dockerfile into this box." : "There is no Dockerfile in the clipboard. Paste it into this box.");
  }, [takeText, say, onAsk]);
  const clear = useCallback(() => {
    cancel();
    forgetFragment();
    arrive(noWork, "Cleared.");
    document.getElementById("log")?.focus();
  }, [arrive, cancel]);
  return { scanning, cancel, takeText, takeFiles, pasteClipboard, pasteDockerfile, pick, clear };
}
