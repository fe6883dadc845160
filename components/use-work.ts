import { useCallback, useEffect, useRef, useState } from "react";
import type { Scanned } from "./input/scan-large";
import { forgetInput, markInput, markInputUnlessMarked } from "./input-mark";
import type { NoticeContent } from "./notice";
import { forgetFragment } from "./use-opening";
import { isEmpty, noWork, type Work } from "./work";

/** Parts for one box or both, as they arrive; an empty one leaves its box as it is. */
export type Put = { readonly log: string; readonly dockerfile: string; readonly scanned?: Scanned | undefined };

/** What was put in, and how it gets there: typed bit by bit, or arriving as a whole, which can be undone. */
export function useWork(onChange: () => void) {
  const [work, setWork] = useState(noWork);
  const [notice, setNotice] = useState<NoticeContent | undefined>(undefined);
  /** What arrived as a whole last. */
  const [arrived, setArrived] = useState(noWork);
  /** What somebody else's link or file brought last: not this person's work until they edit it. */
  const [borrowed, setBorrowed] = useState<Work | undefined>(undefined);
  /** On a narrow screen the boxes make room for the answer. */
  const [folded, setFolded] = useState(false);
  const latest = useRef(noWork);
  /** An example that was not touched since: nobody misses it. */
  const example = useRef<Work | undefined>(undefined);
  const put = useCallback(
    (next: Work) => {
      if (isEmpty(next)) forgetInput();
      else markInputUnlessMarked();
      latest.current = next;
      setWork(next);
      onChange();
    },
    [onChange],
  );
  // What was typed before the page came to life is in the boxes, and nowhere else.
  useEffect(() => {
    performance.mark("rootcause:alive");
    const typed = { ...noWork, log: textIn("log"), dockerfile: textIn("dockerfile") };
    if (!isEmpty(typed) && isEmpty(latest.current)) put(typed);
  }, [put]);
  const type = useCallback(
    (change: Partial<Work>) => {
      markInput();
      forgetFragment();
      put({ ...latest.current, ...change });
    },
    [put],
  );
  const arrive = useCallback(
    (next: Work, said: string | undefined) => {
      const before = latest.current;
      const undo = () => {
        markInput();
        put(before);
        setNotice(undefined);
      };
      put(next);
      setFolded(!isEmpty(next));
      setArrived(next);
      const lost = before !== example.current && (isLost(before.log, next.log) || isLost(before.dockerfile, next.dockerfile));
      const text = said ?? (lost ? replacedText(before, next) : undefined);
      setNotice(text === undefined ? undefined : { text, undo: isEmpty(before) ? undefined : undo });
    },
    [put],
  );
  const arriveExample = useCallback(
    (next: Work) => {
      arrive(next, undefined);
      example.current = next;
    },
    [arrive],
  );
  const borrow = useCallback(
    (next: Work, said: string) => {
      setBorrowed(next);
      arrive(next, `${said}.`);
      // Whose own work it covers may not have meant that: the way back does not go by itself.
      setNotice((it) => (it?.undo ? { ...it, text: `${said}, over what was here.`, stays: true } : it));
    },
    [arrive],
  );
  /** Fills the box or boxes that the parts are for; the other one stays. */
  const take = useCallback(
    ({ log, dockerfile, scanned }: Put, said: string | undefined) => {
      const before = latest.current;
      forgetFragment();
      // The other half of an example has nothing to do with what a person brings.
      if (before === example.current && !log.startsWith(before.log))
        return arrive({ ...noWork, log, dockerfile, scanned }, said ?? "Took the place of the example.");
      const inLog = log === "" ? { log: before.log, scanned: before.scanned } : { log, scanned };
      // What was chosen for a Dockerfile holds as long as it is there.
      const kept = dockerfile === "" ? before : { ...noWork, dockerfile };
      arrive({ ...kept, ...inLog }, said);
    },
    [arrive],
  );
  return { work, notice, arrived, borrowed, folded, latest, type, arrive, arriveExample, borrow, take, setNotice, setFolded };
}

/** What stays in the other box takes part in the new answer: nobody is to wonder why. */
function replacedText(before: Work, next: Work): string {
  const stays = (box: "log" | "dockerfile") => next[box].trim() !== "" && next[box] === before[box];
  if (stays("dockerfile")) return "Log replaced; your Dockerfile is still used.";
  return stays("log") ? "Dockerfile replaced; your log is still used." : "Took the place of what was there.";
}

function isLost(before: string, next: string): boolean {
  return before.trim() !== "" && !next.startsWith(before);
}

function textIn(id: string): string {
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box.value : "";
}
