import { useCallback, useSyncExternalStore } from "react";

const heard = "rootcause:setting";

/** A choice about the page itself, kept on this device; the first value is the one that holds unless chosen otherwise. */
export function useSetting<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const key = `rootcause:${name}`;
  const value = useSyncExternalStore(
    listen,
    () => values.find((it) => it === read(key)) ?? values[0],
    () => values[0],
  );
  const choose = useCallback(
    (next: Value) => {
      try {
        if (next === values[0]) localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // Storage is forbidden: the choice cannot be kept, and so is not made.
      }
      dispatchEvent(new Event(heard));
    },
    [key, values],
  );
  return [value, choose];
}

function listen(changed: () => void): () => void {
  addEventListener(heard, changed);
  addEventListener("storage", changed);
  return () => {
    removeEventListener(heard, changed);
    removeEventListener("storage", changed);
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
