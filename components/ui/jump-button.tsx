import type { ComponentProps } from "react";

/** Goes to a place of this page. Not a link: the address bar holds what is shared, and must go on holding it. */
export function JumpButton({ to, className = "", ...props }: ComponentProps<"button"> & { readonly to: string }) {
  return (
    <button
      type="button"
      {...props}
      className={`inline-flex min-h-6 items-center underline decoration-line underline-offset-4 ${className}`}
      onClick={() => {
        const place = document.getElementById(to);
        place?.scrollIntoView();
        place?.focus({ preventScroll: true });
      }}
    />
  );
}
