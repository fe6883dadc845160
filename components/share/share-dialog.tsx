import { type ReactNode, useEffect, useState } from "react";
import { type SharedWork, sharedJsonOf } from "../../lib/share/shared-work";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { downloadText } from "../ui/copy-text";
import { fragmentOf } from "./link-codec";
import type { Prepared } from "./prepare-share";

/** Chat programs and proxies cut what is longer; browsers themselves take more. */
const longestLink = 100_000;

/** Shows exactly what the link will hold before there is a link. */
export function ShareDialog({
  prepared,
  fix,
  whole,
  staying,
  onWhole,
  onStaying,
  onMarkdown,
  onClose,
}: {
  readonly prepared: Prepared;
  readonly fix: string | undefined;
  readonly whole: boolean;
  readonly staying: ReadonlySet<string>;
  readonly onWhole: (whole: boolean) => void;
  readonly onStaying: (staying: ReadonlySet<string>) => void;
  readonly onMarkdown: () => void;
  readonly onClose: () => void;
}) {
  const { target, runtime } = prepared.report.input;
  const work: SharedWork = { log: prepared.log, dockerfile: prepared.dockerfile, target, runtime, fix };
  const json = sharedJsonOf(work);
  const [link, setLink] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined);
  useEffect(() => {
    let current = true;
    fragmentOf(json).then((fragment) => {
      if (current) setLink({ of: json, text: `${location.origin}${location.pathname}${fragment}` });
    });
    return () => {
      current = false;
    };
  }, [json]);
  const ready = link?.of === json ? link.text : "";
  const tooLong = ready.length > longestLink;
  return (
    <div className="grid gap-5 p-5 wide:p-6">
      <div className="flex items-start justify-between gap-4">
        <h2 id="share-title" className="font-semibold text-lg tracking-tight">
          This is what the link will hold
        </h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p className="text-soft">
        Nothing else, and nothing is sent: the link carries it in its fragment, which browsers keep to themselves. Whoever has the link can
        read it.
      </p>
      {prepared.redactions.length > 0 ? (
        <fieldset>
          <legend className="mb-1.5 font-medium text-[13px]">Replaced, because it looks private. Untick to put it back.</legend>
          <ul className="grid max-h-52 overflow-y-auto rounded-lg border border-line bg-sheet">
            {prepared.redactions.map(({ original, standIn, caption, count }) => (
              <li key={original} className="border-line border-t first:border-t-0">
                <label className="flex cursor-pointer items-start gap-3 px-3 py-2 text-[13px]">
                  <input
                    type="checkbox"
                    checked={!staying.has(original)}
                    onChange={(event) => {
                      const next = new Set(staying);
                      if (event.target.checked) next.delete(original);
                      else next.add(original);
                      onStaying(next);
                    }}
                    className="mt-0.5 size-4 shrink-0 accent-ink"
                  />
                  <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                    {caption}
                    {count > 1 ? `, ${count} times` : ""}: <code>{original.trim().slice(0, 80)}</code>{" "}
                    <span className="text-soft">becomes</span> <code>{standIn}</code>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : (
        <p className="text-[13px] text-soft">
          We found no tokens, keys, passwords, e-mail addresses, internal hosts or certificates that name a company in it. Please look for
          yourself.
        </p>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <Preview
          title="Log"
          text={prepared.log}
          aside={
            prepared.trimmed || whole ? (
              <label className="flex items-center gap-2 text-[13px] text-soft">
                <input
                  type="checkbox"
                  checked={!whole}
                  onChange={(event) => onWhole(!event.target.checked)}
                  className="size-4 accent-ink"
                />
                Only the lines that matter
              </label>
            ) : null
          }
        />
        <Preview title="Dockerfile" text={prepared.dockerfile} aside={null} />
      </div>
      {prepared.sameAnswer ? null : (
        <p className="rounded-lg bg-doubt-wash px-4 py-2.5">
          With these replacements the link leads to another answer. Put back what decides it, most likely a host name.
        </p>
      )}
      {tooLong ? (
        <p role="alert" className="rounded-lg bg-doubt-wash px-4 py-2.5">
          This is too large for a link: {sizeOf(ready.length)}, and many programs cut links over {sizeOf(longestLink)}. Download it as a
          file instead; dropped on this page, it shows the same answer.
        </p>
      ) : (
        <label className="grid gap-1.5 text-[13px]">
          <span className="flex justify-between">
            <span className="font-medium">Link</span>
            <span className="text-soft">{ready === "" ? "" : sizeOf(ready.length)}</span>
          </span>
          <input
            readOnly
            value={ready}
            onFocus={(event) => event.target.select()}
            className="w-full rounded-md border border-edge/70 bg-sheet px-3 py-1.5 font-mono"
          />
        </label>
      )}
      <div className="flex flex-wrap gap-2.5">
        {tooLong || ready === "" ? null : <CopyButton variant="solid" text={ready} label="Copy link" what="" />}
        <Button variant={tooLong ? "solid" : "quiet"} onClick={() => downloadText("answer.rootcause.json", `${json}\n`)}>
          Download as a file
        </Button>
        <Button onClick={onMarkdown}>Copy as Markdown</Button>
      </div>
    </div>
  );
}

function Preview({ title, text, aside }: { readonly title: string; readonly text: string; readonly aside: ReactNode }) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex min-h-6 flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-medium text-[13px]">{title}</h3>
        {aside}
      </div>
      {text === "" ? (
        <p className="text-[13px] text-soft">Nothing.</p>
      ) : (
        <textarea
          readOnly
          aria-label={`${title} as shared`}
          wrap="off"
          rows={10}
          value={text}
          className="block w-full resize-y rounded-lg border border-line bg-sheet p-3 text-[12.5px] leading-relaxed"
        />
      )}
    </div>
  );
}

function sizeOf(length: number): string {
  return length < 1024 ? `${length} bytes` : `${(length / 1024).toFixed(1)} kB`;
}
