import { type RefObject, useMemo } from "react";
import { type Shortcut, useShortcuts } from "./use-shortcuts";

/** The page's own keys, all of them for things that can be clicked too. */
export function usePageShortcuts({
  wanted,
  help,
  picker,
  unfold,
}: {
  readonly wanted: boolean;
  readonly help: RefObject<HTMLDialogElement | null>;
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly unfold: () => void;
}): readonly Shortcut[] {
  const shortcuts = useMemo(() => {
    const focus = (id: string) => () => {
      unfold();
      document.getElementById(id)?.focus();
    };
    const press = (id: string) => () => document.getElementById(id)?.click();
    return [
      { key: "?", what: "This list", run: () => help.current?.showModal() },
      { key: "l", what: "To the log", run: focus("log") },
      { key: "d", what: "To the Dockerfile", run: focus("dockerfile") },
      { key: "a", what: "To the answer", run: () => document.getElementById("headline")?.focus() },
      { key: "f", what: "To the fixes", run: () => document.querySelector<HTMLElement>("input[name=fix]:checked, #copy-patched")?.focus() },
      { key: "c", what: "Copy the patched Dockerfile", run: press("copy-patched") },
      { key: "m", what: "Copy the answer as Markdown", run: press("copy-markdown") },
      { key: "s", what: "Share a link", run: press("share") },
      { key: "o", what: "Open files", run: () => picker.current?.click() },
    ];
  }, [help, picker, unfold]);
  useShortcuts(shortcuts, wanted);
  return shortcuts;
}
