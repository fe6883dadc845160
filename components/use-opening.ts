import { useEffect } from "react";
import type { SharedWork } from "../lib/share/shared-work";
import { takeCarried } from "./carry-over";
import { openFragment } from "./share/link-codec";
import { noWork, type Work } from "./work";

const troubles = {
  damaged: "This link is damaged: part of it is missing or was changed on its way. Ask for it again, or paste the log and the Dockerfile.",
  newer: "This link was made by a newer version of this page. Load the page anew, or ask for the log and the Dockerfile.",
} as const;

/** Opens what came with the address, now and whenever the fragment changes; a link goes before what was kept. */
export function useOpening({
  onShared,
  onCarried,
  onTrouble,
}: {
  readonly onShared: (work: SharedWork) => void;
  readonly onCarried: (work: Work) => void;
  readonly onTrouble: (text: string) => void;
}): void {
  useEffect(() => {
    let current = true;
    const open = async () => {
      const opened = await openFragment(location.hash);
      if (!current || opened.kind === "none") return;
      if (opened.kind === "work") onShared(opened.work);
      else onTrouble(troubles[opened.kind]);
    };
    const carried = takeCarried();
    if (carried) onCarried(carried);
    open();
    addEventListener("hashchange", open);
    return () => {
      current = false;
      removeEventListener("hashchange", open);
    };
  }, [onShared, onCarried, onTrouble]);
}

export function workOfShared({ log, dockerfile, target, runtime }: SharedWork): Work {
  return { ...noWork, log, dockerfile, target, runtime };
}

/** The address no longer says what the boxes hold. */
export function forgetFragment(): void {
  if (location.hash.startsWith("#v")) history.replaceState(null, "", location.pathname + location.search);
}
