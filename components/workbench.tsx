"use client";

import { type ClipboardEvent, type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Evidence } from "../lib/report";
import type { SharedWork } from "../lib/share/shared-work";
import { carryOver } from "./carry-over";
import { useHighlighter } from "./code/use-highlighter";
import { DropHint } from "./drop-hint";
import { ExampleList, type ExampleSummary } from "./example-list";
import { FilePicker } from "./file-picker";
import type { CodeBoxHandle } from "./input/code-box";
import { InputPanel } from "./input/input-panel";
import { largeFrom } from "./input/scan-large";
import { NotLoaded } from "./not-loaded";
import { Notice } from "./notice";
import { ShortcutDialog } from "./shortcut-dialog";
import { SiteHeader } from "./site-header";
import { useAnswering } from "./use-answering";
import { useIncoming } from "./use-incoming";
import { useLeading } from "./use-leading";
import { useOffline } from "./use-offline";
import { forgetFragment, useOpening, workOfShared } from "./use-opening";
import { usePageShortcuts } from "./use-page-shortcuts";
import { usePainted } from "./use-painted";
import { usePuttingIn } from "./use-putting-in";
import { useRemembered } from "./use-remembered";
import { useSetting } from "./use-setting";
import { useWork } from "./use-work";
import { isEmpty, type Work } from "./work";
import { WorkSummary } from "./work-summary";

const onOff = ["on", "off"] as const;

/** The one stateful component: it holds what was put in, all else follows from that. */
export function Workbench({ examples, children }: { readonly examples: readonly ExampleSummary[]; readonly children: ReactNode }) {
  const { answering, failed, load } = useAnswering();
  const { work, notice, arrived, borrowed, folded, latest, type, arrive, arriveExample, borrow, take, setNotice, setFolded } =
    useWork(load);
  const [fixId, setFixId] = useState<string | undefined>(undefined);
  const [keys, setKeys] = useSetting("keys", onOff);
  const offline = useOffline();
  const log = useRef<CodeBoxHandle>(null);
  const dockerfile = useRef<CodeBoxHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const say = useCallback((text: string) => setNotice({ text, undo: undefined }), [setNotice]);

  // What arrives as a whole is answered in the very frame that shows it; while one types, the letter goes first.
  const lagging = useDeferredValue(work);
  const seen = work === arrived ? work : lagging;
  const empty = isEmpty(work);
  const report = useMemo(() => (answering && !isEmpty(seen) ? answering.diagnose(seen) : undefined), [answering, seen]);
  const fix = report?.fixes.find((it) => it.id === fixId) ?? report?.fixes.find((it) => it.recommended) ?? report?.fixes[0];
  // In the same frame: the map of stages may grow with the fix, and nothing is to move afterwards.
  const fixedStages = useMemo(() => {
    if (!answering || fix?.patched === undefined || !report) return undefined;
    return answering.situationOf({ ...report.input, dockerfile: fix.patched }, report).stages;
  }, [answering, report, fix]);
  // Colours of lines never seen before follow in a later frame, except for the few that one types.
  const highlighter = useHighlighter(seen.dockerfile.trim() !== "" && report !== undefined);
  const coloured = useDeferredValue(arrived);
  const highlight = coloured === arrived ? highlighter?.highlight : highlighter?.recall;
  const announced = useDeferredValue(report && !empty ? `Answer: ${report.headline.replaceAll("`", "")}` : "");
  usePainted(report, seen === work);

  const opening = {
    onShared: useCallback(
      (shared: SharedWork) => {
        borrow(workOfShared(shared), "Opened from a link");
        setFixId(shared.fix);
      },
      [borrow],
    ),
    onCarried: useCallback((kept: Work) => arrive(kept, undefined), [arrive]),
    onTrouble: useCallback(
      (text: string) => {
        setNotice({ text, undo: undefined, stays: true });
        forgetFragment();
      },
      [setNotice],
    ),
  };
  const [remembered, remember] = useRemembered(work, borrowed, opening.onCarried);
  useOpening(opening);

  // At once: whoever unfolds the boxes puts the caret into one of them.
  const unfold = useCallback(() => flushSync(() => setFolded(false)), [setFolded]);
  const askForDockerfile = useCallback(() => {
    unfold();
    document.getElementById("dockerfile")?.focus();
  }, [unfold]);
  const { scanning, cancel, takeText, takeFiles, pasteClipboard, pasteDockerfile, pick, clear } = usePuttingIn(
    { latest, arrive, arriveExample, borrow, take, type },
    say,
    setFixId,
    askForDockerfile,
  );
  const dragging = useIncoming({ onText: takeText, onFiles: takeFiles });

  useLeading({ arrived, report, log, dockerfile });
  const shortcuts = usePageShortcuts({ wanted: keys === "on", help, picker, unfold });

  const pasteInto = useCallback(
    (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const text = event.clipboardData.getData("text/plain");
      // Into an empty box goes what belongs there, and the rest into the other one; into a text one pastes as anywhere.
      if (text === "" || (event.currentTarget.value !== "" && text.length <= largeFrom)) return;
      event.preventDefault();
      takeText(text);
    },
    [takeText],
  );
  const openPicker = useCallback(() => picker.current?.click(), []);
  const excerpt = seen.scanned?.excerpt;
  // The same element as long as the answer is the same: not drawn anew for each letter that is typed.
  const answer = useMemo(() => {
    const reveal = (span: Evidence["span"]) => {
      unfold();
      requestAnimationFrame(() => ({ log, dockerfile })[span.in].current?.reveal(span));
    };
    return answering && report ? (
      <answering.Answer
        report={report}
        fix={fix}
        fixedStages={fixedStages}
        excerpt={excerpt}
        highlight={highlight}
        arrived={arrived}
        onFix={setFixId}
        onReveal={reveal}
        onTarget={(target) => type({ target })}
        onRuntime={(runtime) => type({ runtime })}
        onPasteDockerfile={pasteDockerfile}
      >
        <answering.ShareSection report={report} fix={fix} diagnose={answering.diagnose} onSaid={say} />
      </answering.Answer>
    ) : undefined;
  }, [answering, report, fix, fixedStages, excerpt, highlight, arrived, unfold, type, say, pasteDockerfile]);

  return (
    <>
      <SiteHeader
        offline={offline}
        onShortcuts={() => help.current?.showModal()}
        onUpdate={() => {
          carryOver(work);
          offline.update?.();
        }}
      />
      <main className="mx-auto grid w-full max-w-[1480px] gap-x-10 gap-y-6 px-4 pt-5 pb-16 wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] wide:grid-rows-[auto_1fr] wide:px-8 wide:pt-7">
        {/* First on a narrow screen: the boxes alone say nothing to a newcomer. */}
        {empty ? <div className="min-w-0 wide:col-start-2">{children}</div> : null}
        <section
          aria-label="What you have"
          className="no-print min-w-0 wide:sticky wide:top-5 wide:col-start-1 wide:row-span-2 wide:row-start-1 wide:-m-1 wide:max-h-[calc(100dvh-2.5rem)] wide:self-start wide:overflow-y-auto wide:p-1"
        >
          {folded ? <WorkSummary work={work} onShow={unfold} /> : null}
          <div className={folded ? "hidden wide:block" : ""}>
            <InputPanel
              work={work}
              report={report}
              highlight={highlight}
              remembered={remembered}
              scanning={scanning}
              logRef={log}
              dockerfileRef={dockerfile}
              onWork={type}
              onPaste={pasteInto}
              onPick={openPicker}
              onPasteClipboard={pasteClipboard}
              onClear={clear}
              onRemember={remember}
              onCancel={cancel}
              examples={examples}
              onExample={pick}
            />
          </div>
          <FilePicker ref={picker} onFiles={takeFiles} />
        </section>
        <div className={`min-w-0 wide:col-start-2 ${empty ? "" : "wide:row-span-2 wide:row-start-1"}`}>
          {answer && !empty ? (
            answer
          ) : empty ? (
            <ExampleList examples={examples} onPick={pick} />
          ) : failed ? (
            <NotLoaded onRetry={load} />
          ) : null}
        </div>
      </main>
      <p role="status" className="sr-only">
        {announced}
      </p>
      {dragging ? <DropHint /> : null}
      <ShortcutDialog ref={help} shortcuts={shortcuts} wanted={keys === "on"} onWanted={(it) => setKeys(it ? "on" : "off")} />
      <Notice notice={notice} onGone={useCallback(() => setNotice(undefined), [setNotice])} />
    </>
  );
}
