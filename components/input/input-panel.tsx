import { type ClipboardEvent, memo, type Ref, useCallback, useMemo } from "react";
import { lineInLog } from "../../lib/log/log-excerpt";
import type { Report } from "../../lib/report";
import { marksOf } from "../answer/marks-of";
import type { Mark } from "../code/code-line";
import type { HighlightLine } from "../code/highlighter";
import type { ExampleSummary } from "../example-list";
import { Button } from "../ui/button";
import { isEmpty, type Work } from "../work";
import type { CodeBoxHandle } from "./code-box";
import { LabelledBox } from "./labelled-box";
import { ScanNotice } from "./scan-notice";
import { selectLook } from "./select-look";
import { StageChoice } from "./stage-choice";

const placeholders = {
  log: "Paste what went wrong: the output of docker run, docker build, kubectl, a CI job, your program.",
  dockerfile: "Paste the Dockerfile, if there is one. You can paste both at once.",
} as const;

/** Height of a box in lines, at least and at most. */
const whenEmpty: readonly [number, number] = [7, 7];
const heights = { log: [4, 14], dockerfile: [4, 22] } as const;
const none: readonly Mark[] = [];

/** The two boxes, what runs, and what happens to what was pasted. */
export const InputPanel = memo(function InputPanel({
  work,
  report,
  highlight,
  remembered,
  scanning,
  logRef,
  dockerfileRef,
  onWork,
  onPaste,
  onPick,
  onPasteClipboard,
  onClear,
  onRemember,
  onCancel,
  examples,
  onExample,
}: {
  readonly work: Work;
  readonly report: Report | undefined;
  readonly highlight: HighlightLine | undefined;
  readonly remembered: boolean;
  /** How much of a large log has been read, from 0 to 1; undefined while none is. */
  readonly scanning: number | undefined;
  readonly logRef: Ref<CodeBoxHandle>;
  readonly dockerfileRef: Ref<CodeBoxHandle>;
  readonly onWork: (change: Partial<Work>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPick: () => void;
  readonly onPasteClipboard: () => void;
  readonly onClear: () => void;
  readonly onRemember: (remember: boolean) => void;
  readonly onCancel: () => void;
  readonly examples: readonly ExampleSummary[];
  readonly onExample: (id: string) => void;
}) {
  const empty = isEmpty(work);
  const excerpt = work.scanned?.excerpt;
  const logMarks = useMemo(() => shownMarks("log", work.log, report), [work.log, report]);
  const dockerfileMarks = useMemo(() => shownMarks("dockerfile", work.dockerfile, report), [work.dockerfile, report]);
  const numberOf = useMemo(
    () => excerpt && ((offset: number) => (excerpt.text.startsWith("⋮", offset) ? undefined : lineInLog(excerpt, offset))),
    [excerpt],
  );
  const onLog = useCallback((log: string) => onWork({ log, scanned: undefined }), [onWork]);
  const onDockerfile = useCallback((dockerfile: string) => onWork({ dockerfile }), [onWork]);
  return (
    <div className="grid min-w-0 gap-5">
      <LabelledBox
        ref={logRef}
        id="log"
        label="Log"
        text={work.log}
        placeholder={placeholders.log}
        marks={logMarks}
        highlight={undefined}
        wrap
        lines={empty ? whenEmpty : heights.log}
        numberOf={numberOf}
        onText={onLog}
        onPaste={onPaste}
      >
        <ScanNotice scanning={scanning} scanned={work.scanned} onCancel={onCancel} />
      </LabelledBox>
      <div className="min-w-0">
        <LabelledBox
          ref={dockerfileRef}
          id="dockerfile"
          label="Dockerfile"
          text={work.dockerfile}
          placeholder={placeholders.dockerfile}
          marks={dockerfileMarks}
          highlight={highlight}
          wrap={false}
          lines={empty ? whenEmpty : heights.dockerfile}
          numberOf={undefined}
          onText={onDockerfile}
          onPaste={onPaste}
        />
        <StageChoice work={work} report={report} onWork={onWork} />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {empty ? (
          <Button variant="solid" onClick={onPasteClipboard} title="Paste from the clipboard">
            Paste
          </Button>
        ) : null}
        <Button onClick={onPick}>Open files…</Button>
        {empty ? null : (
          <>
            <Button onClick={onClear}>Clear</Button>
            <select
              aria-label="Load an example"
              value=""
              onChange={(event) => onExample(event.target.value)}
              className={`${selectLook} text-[13px]`}
            >
              <option value="">Examples</option>
              {examples.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name.replaceAll("`", "")}
                </option>
              ))}
            </select>
          </>
        )}
        <label className="ml-auto flex min-h-8 items-center gap-2 text-[13px] text-soft">
          <input
            type="checkbox"
            checked={remembered}
            onChange={(event) => onRemember(event.target.checked)}
            className="size-4 accent-ink"
          />
          Remember on this device
        </label>
      </div>
    </div>
  );
});

function shownMarks(source: "log" | "dockerfile", text: string, report: Report | undefined): readonly Mark[] {
  // While the answer lags behind the typing its places would lie.
  return report && report.input[source] === text ? marksOf(report, source) : none;
}
