import { useEffect } from "react";

export type Shortcut = { readonly key: string; readonly what: string; readonly run: () => void };

/** Single keys, heard only outside of fields and dialogs, and only while they are wanted. */
export function useShortcuts(shortcuts: readonly Shortcut[], wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest("textarea, input, select, dialog, [contenteditable]")) return;
      const shortcut = shortcuts.find((it) => it.key === event.key);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [shortcuts, wanted]);
}
