"use client";

import { type ClipboardEvent, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Evidence } from "../lib/report";
import type { SharedWork } from "../lib/share/shared-work";
import { carryOver } from "./carry-over";
import { useHighlightLine } from "./code/use-highlight-line";
import { ExampleList, type ExampleSummary } from "./example-list";
import type { CodeBoxHandle } from "./input/code-box";
import { InputPanel } from "./input/input-panel";
import { largeFrom } from "./input/scan-large";
import { Notice } from "./notice";
import { ShortcutDialog } from "./shortcut-dialog";
import { SiteHeader } from "./site-header";
import { useAnswering } from "./use-answering";
import { useIncoming } from "./use-incoming";
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
const sources = ["log", "dockerfile"] as const;

/** The one stateful component: it holds what was put in, all else follows from that. */
export function Workbench({ examples, children }: { readonly examples: readonly ExampleSummary[]; readonly children: ReactNode }) {
  const { answering, failed, load } = useAnswering();
  const { work, notice, arrivals, folded, type, arrive, take, setNotice, setFolded } = useWork(load);
  const [fixId, setFixId] = useState<string | undefined>(undefined);
  const [keys, setKeys] = useSetting("keys", onOff);
  const offline = useOffline();
  const log = useRef<CodeBoxHandle>(null);
  const dockerfile = useRef<CodeBoxHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const say = useCallback((text: string) => setNotice({ text, undo: undefined }), [setNotice]);

  const seen = useDeferredValue(work);
  const empty = isEmpty(work);
  const report = useMemo(() => (answering && !isEmpty(seen) ? answering.diagnose(seen) : undefined), [answering, seen]);
  const fix = report?.fixes.find((it) => it.id === fixId) ?? report?.fixes.find((it) => it.recommended) ?? report?.fixes[0];
  const laterFix = useDeferredValue(fix, undefined);
  const fixedStages = useMemo(() => {
    if (!answering || laterFix?.patched === undefined || !report?.fixes.includes(laterFix)) return undefined;
    return answering.situationOf({ ...report.input, dockerfile: laterFix.patched }).stages;
  }, [answering, report, laterFix]);
  const highlight = useHighlightLine(seen.dockerfile.trim() !== "");
  const announced = useDeferredValue(report && !empty ? `Answer: ${report.headline.replaceAll("`", "")}` : "");
  usePainted(report);

  const opening = {
    onShared: useCallback(
      (shared: SharedWork) => {
        arrive(workOfShared(shared), "Opened from a link.");
        setFixId(shared.fix);
      },
      [arrive],
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
  const [remembered, remember] = useRemembered(work, opening.onCarried);
  useOpening(opening);

  const { scanning, cancel, takeText, takeFiles, pick, clear } = usePuttingIn({ arrive, take }, say, setFixId);
  const dragging = useIncoming({ onText: takeText, onFiles: takeFiles });

  // Only what arrives as a whole scrolls the boxes to the proof; while one types they stay.
  const shown = useRef(0);
  useEffect(() => {
    if (shown.current === arrivals || !report) return;
    shown.current = arrivals;
    for (const source of sources) {
      const first = report.evidence.find((it) => it.span.in === source);
      if (first) ({ log, dockerfile })[source].current?.show(first.span);
    }
  }, [arrivals, report]);

  const unfold = useCallback(() => setFolded(false), [setFolded]);
  const shortcuts = usePageShortcuts({ wanted: keys === "on", help, picker, unfold });

  const pasteInto = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData("text/plain");
    // Into an empty box goes what belongs there, and the rest into the other one; into a text one pastes as anywhere.
    if (text === "" || (event.currentTarget.value !== "" && text.length <= largeFrom)) return;
    event.preventDefault();
    takeText(text);
  };
  const reveal = (span: Evidence["span"]) => {
    unfold();
    requestAnimationFrame(() => ({ log, dockerfile })[span.in].current?.reveal(span));
  };

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
      <main className="mx-auto grid w-full max-w-[1480px] gap-x-10 gap-y-6 px-4 pt-5 pb-16 wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] wide:px-8 wide:pt-7">
        <section
          aria-label="What you have"
          className="no-print min-w-0 wide:sticky wide:top-5 wide:-m-1 wide:max-h-[calc(100dvh-2.5rem)] wide:self-start wide:overflow-y-auto wide:p-1"
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
              onPick={() => picker.current?.click()}
              onClear={clear}
              onRemember={remember}
              onCancel={cancel}
              examples={examples}
              onExample={pick}
            />
          </div>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            aria-label="Open files"
            onChange={(event) => {
              takeFiles([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </section>
        <div className="min-w-0">
          {answering && report && !empty ? (
            <answering.Answer
              report={report}
              fix={fix}
              fixedStages={fixedStages}
              excerpt={seen.scanned?.excerpt}
              highlight={highlight}
              onFix={setFixId}
              onReveal={reveal}
            >
              <answering.ShareSection report={report} fix={fix} diagnose={answering.diagnose} onSaid={say} />
            </answering.Answer>
          ) : empty ? (
            <div className="grid gap-8">
              {children}
              <ExampleList examples={examples} onPick={pick} />
            </div>
          ) : failed ? (
            <p role="alert">
              A part of this page could not be loaded, so there is no answer yet. What you pasted is still in the boxes.{" "}
              <button type="button" onClick={load} className="underline underline-offset-4">
                Try again
              </button>
            </p>
          ) : null}
        </div>
      </main>
      <p role="status" className="sr-only">
        {announced}
      </p>
      {dragging ? (
        <div className="pointer-events-none fixed inset-3 z-20 grid place-items-center rounded-xl border-2 border-ink border-dashed bg-paper/85 font-medium text-lg">
          Drop logs and Dockerfiles here
        </div>
      ) : null}
      <ShortcutDialog ref={help} shortcuts={shortcuts} wanted={keys === "on"} onWanted={(it) => setKeys(it ? "on" : "off")} />
      <Notice notice={notice} onGone={useCallback(() => setNotice(undefined), [setNotice])} />
    </>
  );
}
