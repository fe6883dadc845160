import { useMemo, useRef, useState } from "react";
import type { Input, Report, ReportFix } from "../../lib/report";
import { answerMarkdown, answerPlainText } from "../../lib/share/answer-markdown";
import { Button } from "../ui/button";
import { copyText } from "../ui/copy-text";
import { prepareShare } from "./prepare-share";
import { ShareDialog } from "./share-dialog";

const nothing: ReadonlySet<string> = new Set();

/** Ways to hand the answer on; each with what is private left out, and each saying so. */
export function ShareSection({
  report,
  fix,
  diagnose,
  onSaid,
}: {
  readonly report: Report;
  readonly fix: ReportFix | undefined;
  readonly diagnose: (input: Input) => Report;
  readonly onSaid: (text: string) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [staying, setStaying] = useState(nothing);
  const [whole, setWhole] = useState(false);
  const prepared = useMemo(
    () => (open ? prepareShare(report, diagnose, { whole, staying }) : undefined),
    [open, report, diagnose, whole, staying],
  );
  const copyAs = async (render: (report: Report, fix: ReportFix | undefined) => string, name: string) => {
    const ready = prepared ?? prepareShare(report, diagnose, { whole, staying });
    const done = await copyText(render(ready.report, ready.report.fixes.find((it) => it.id === fix?.id) ?? ready.report.fixes[0]));
    const count = ready.redactions.filter((it) => !staying.has(it.original)).length;
    const left = count === 0 ? "" : count === 1 ? " 1 private thing was replaced." : ` ${count} private things were replaced.`;
    onSaid(done ? `Copied ${name}.${left}` : "This browser does not allow copying from here.");
  };
  return (
    <section aria-label="Share" className="no-print flex flex-wrap gap-2.5 border-line border-t pt-5">
      <Button
        variant="solid"
        aria-haspopup="dialog"
        id="share"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Share a link…
      </Button>
      <Button onClick={() => copyAs(answerMarkdown, "the answer as Markdown")} id="copy-markdown">
        Copy as Markdown
      </Button>
      <Button onClick={() => copyAs(answerPlainText, "the answer as plain text")}>Copy as text</Button>
      <Button onClick={() => print()}>Print</Button>
      <dialog
        ref={dialog}
        aria-labelledby="share-title"
        onClose={() => setOpen(false)}
        className="m-auto max-h-[92dvh] w-[min(60rem,calc(100vw-1.5rem))] overflow-y-auto rounded-xl border border-line bg-paper p-0 text-ink"
      >
        {prepared ? (
          <ShareDialog
            prepared={prepared}
            fix={fix?.id}
            whole={whole}
            staying={staying}
            onWhole={setWhole}
            onStaying={setStaying}
            onMarkdown={() => copyAs(answerMarkdown, "the answer as Markdown")}
            onClose={() => dialog.current?.close()}
          />
        ) : null}
      </dialog>
    </section>
  );
}
