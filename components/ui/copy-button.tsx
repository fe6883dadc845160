import { useEffect, useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";

/** Says on itself, and to a screen reader, that it has copied. */
export function CopyButton({
  text,
  label = "Copy",
  what,
  variant = "quiet",
  className = "",
  id,
}: {
  readonly text: string;
  readonly label?: string;
  /** For the accessible name: "the patched Dockerfile". */
  readonly what: string;
  readonly variant?: "solid" | "quiet" | "bare";
  readonly className?: string;
  readonly id?: string;
}) {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  // Backticks set code on screen; read aloud they are noise.
  const spoken = what.replaceAll("`", "");
  const said = { ready: label, copied: "Copied", refused: "Not allowed" }[state];
  return (
    <Button
      {...(id === undefined ? {} : { id })}
      variant={variant}
      className={className}
      aria-label={state === "ready" ? `${label} ${spoken}` : `${said}: ${spoken}`}
      onClick={async () => setState((await copyText(text)) ? "copied" : "refused")}
    >
      {/* Both words take part in the layout, so that the button keeps its width. */}
      <span className="grid">
        <span className="invisible col-start-1 row-start-1" aria-hidden="true">
          {label.length > 11 ? label : "Not allowed".slice(0, Math.max(label.length, 6))}
        </span>
        <span className="col-start-1 row-start-1" aria-live="polite">
          {said}
        </span>
      </span>
    </Button>
  );
}
