/** Stands where the answer would be while the part of the page that works it out cannot be had. */
export function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p role="alert">
      A part of this page could not be loaded, so there is no answer yet. What you pasted is still in the boxes.{" "}
      <button type="button" onClick={onRetry} className="underline underline-offset-4">
        Try again
      </button>
    </p>
  );
}
