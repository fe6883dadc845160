import type { Ref } from "react";

/** Opened by a button or a key, never seen itself. */
export function FilePicker({ ref, onFiles }: { readonly ref: Ref<HTMLInputElement>; readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label="Open files"
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        // The same file once more is a change again.
        event.target.value = "";
      }}
    />
  );
}
