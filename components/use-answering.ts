import { useCallback, useEffect, useState } from "react";
import type { Answering } from "./answering";

const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "paste", "dragenter"] as const;

let loading: Promise<Answering> | undefined;
let loaded: Answering | undefined;

/** Starts loading, once; rejects where the page's own files cannot be had. */
export function loadAnswering(): Promise<Answering> {
  loading ??= import("./answering").then((it) => {
    loaded = it.answering;
    return it.answering;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The engine at once where it is here already: what is done within the event itself is in the very next frame. */
export function withAnswering<Result>(use: (answering: Answering) => Result): Result | Promise<Result> {
  return loaded ? use(loaded) : loadAnswering().then(use);
}

/**
 * The engine, loaded at the first sign that a person is there: it is ready before they have found what to paste,
 * and the first visit pays nothing for it.
 */
export function useAnswering(): { readonly answering: Answering | undefined; readonly failed: boolean; readonly load: () => void } {
  const [answering, setAnswering] = useState<Answering | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    loadAnswering().then(
      (it) => {
        setFailed(false);
        setAnswering(it);
        if (performance.getEntriesByName("rootcause:ready").length === 0) performance.mark("rootcause:ready");
      },
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    const start = () => {
      stop.abort();
      load();
    };
    for (const sign of signs) addEventListener(sign, start, { once: true, passive: true, capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [load]);
  return { answering, failed, load };
}
