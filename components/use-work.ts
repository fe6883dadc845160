import { useCallback, useEffect, useRef, useState } from "react";
import type { Scanned } from "./input/scan-large";
import type { NoticeContent } from "./notice";
import { forgetFragment } from "./use-opening";
import { isEmpty, noWork, type Work } from "./work";

/** Parts for one box or both, as they arrive; an empty one leaves its box as it is. */
export type Put = { readonly log: string; readonly dockerfile: string; readonly scanned?: Scanned | undefined };

/** What was put in, and how it gets there: typed bit by bit, or arriving as a whole, which can be undone. */
export function useWork(onChange: () => void) {
  const [work, setWork] = useState(noWork);
  const [notice, setNotice] = useState<NoticeContent | undefined>(undefined);
  /** Counts what arrived as a whole. */
  const [arrivals, setArrivals] = useState(0);
  /** On a narrow screen the boxes make room for the answer. */
  const [folded, setFolded] = useState(false);
  const latest = useRef(noWork);
  const put = useCallback(
    (next: Work) => {
      performance.mark("rootcause:input");
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
    (next: Work) => {
      forgetFragment();
      put(next);
    },
    [put],
  );
  const arrive = useCallback(
    (next: Work, said: string | undefined) => {
      const before = latest.current;
      const undo = () => {
        put(before);
        setNotice(undefined);
      };
      put(next);
      setFolded(!isEmpty(next));
      setArrivals((it) => it + 1);
      setNotice(said === undefined ? undefined : { text: said, undo: isEmpty(before) ? undefined : undo });
    },
    [put],
  );
  /** Fills the box or boxes that the parts are for; the other one stays. */
  const take = useCallback(
    ({ log, dockerfile, scanned }: Put, said: string | undefined) => {
      const before = latest.current;
      forgetFragment();
      const inLog = log === "" ? { log: before.log, scanned: before.scanned } : { log, scanned };
      arrive({ ...noWork, ...inLog, dockerfile: dockerfile === "" ? before.dockerfile : dockerfile }, said);
    },
    [arrive],
  );
  return { work, notice, arrivals, folded, type, arrive, take, setNotice, setFolded };
}

function textIn(id: string): string {
  const box = document.getElementById(id);
  return box instanceof HTMLTextAreaElement ? box.value : "";
}
