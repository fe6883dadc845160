"use client";

import { type ChangeEvent, type ClipboardEvent, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Evidence } from "../lib/report";
import { useHighlightLine } from "./code/use-highlight-line";
import type { CodeBoxHandle } from "./input/code-box";
import { InputPanel } from "./input/input-panel";
import { placeFiles } from "./input/place-files";
import { ExampleList, type ExampleSummary } from "./example-list";
import { Notice, type NoticeContent } from "./notice";
import { useAnswering, loadAnswering } from "./use-answering";
import { usePainted } from "./use-painted";
import { useRemembered } from "./use-remembered";
import { isEmpty, noWork, type Work } from "./work";

/** The one stateful component: it holds what was put in, all else follows from that. */
export function Workbench({ examples, children }: { readonly examples: readonly ExampleSummary[]; readonly children: ReactNode }) {
  const [work, setWork] = useState(noWork);
  const [fixId, setFixId] = useState<string | undefined>(undefined);
  const [folded, setFolded] = useState(false);
  const [notice, setNotice] = useState<NoticeContent | undefined>(undefined);
  const [dragging, setDragging] = useState(false);
  /** Counts what was put in as a whole, so that the boxes scroll to the proof then, and not while one types. */
  const [arrivals, setArrivals] = useState(0);
  const boxes = { log: useRef<CodeBoxHandle>(null), dockerfile: useRef<CodeBoxHandle>(null) };
  const picker = useRef<HTMLInputElement>(null);
  const { answering, failed, load } = useAnswering();

  const seen = useDeferredValue(work);
  const empty = isEmpty(work);
  const report = useMemo(() => (answering && !isEmpty(seen) ? answering.diagnose(seen) : undefined), [answering, seen]);
  const fix = report?.fixes.find((it) => it.id === fixId) ?? report?.fixes.find((it) => it.recommended) ?? report?.fixes[0];
  const laterFix = useDeferredValue(fix, undefined);
  const fixedStages = useMemo(
    () => (answering && report && laterFix?.patched !== undefined && report.fixes.includes(laterFix) ? answering.diagnose({ ...report.input, dockerfile: laterFix.patched }).stages : undefined),
    [answering, report, laterFix],
  );
  const highlight = useHighlightLine(seen.dockerfile.trim() !== "");
  usePainted(report);

  const latest = useRef(noWork);
  const put = useCallback(
    (next: Work) => {
      performance.mark("rootcause:input");
      latest.current = next;
      setWork(next);
      load();
    },
    [load],
  );
  /** Puts a whole new work in place; what was there before can be had back. */
  const arrive = useCallback(
    (next: Work, said: string | undefined) => {
      const before = latest.current;
      const undo = () => {
        put(before);
        setNotice(undefined);
      };
      put(next);
      setFixId(undefined);
      setFolded(!isEmpty(next));
      setArrivals((it) => it + 1);
      setNotice(said === undefined ? undefined : { text: said, undo: isEmpty(before) ? undefined : undo });
    },
    [put],
  );
  const recall = useCallback((kept: Work) => arrive(kept, undefined), [arrive]);
  const [remembered, remember] = useRemembered(work, recall);

  const pick = async (id: string) => {
    const example = (await loadAnswering()).examples.find((it) => it.id === id);
    if (example) arrive({ ...noWork, log: example.log, dockerfile: example.dockerfile }, `“${example.name}” is loaded.`);
  };
  const take = useCallback(
    ({ log, dockerfile }: Pick<Work, "log" | "dockerfile">, said: string | undefined) => {
      const before = latest.current;
      arrive({ ...noWork, log: log === "" ? before.log : log, dockerfile: dockerfile === "" ? before.dockerfile : dockerfile }, said);
    },
    [arrive],
  );
  const takeText = useCallback(
    async (text: string) => {
      const parts = (await loadAnswering()).splitPaste(text);
      take(parts, parts.log !== "" && parts.dockerfile !== "" ? "That held both a log and a Dockerfile: each is in its box." : undefined);
    },
    [take],
  );
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      const placed = await placeFiles(files, (await loadAnswering()).splitPaste);
      take(placed, placed.said);
    },
    [take],
  );

  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest("textarea, input, dialog");
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (inField || (files.length === 0 && text === "")) return;
      event.preventDefault();
      if (text === "") takeFiles(files);
      else takeText(text);
    };
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDragging(event.type === "dragover");
      if (event.type === "drop") takeFiles([...event.dataTransfer.files]);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    addEventListener("paste", onPaste);
    addEventListener("dragover", onDrag);
    addEventListener("drop", onDrag);
    addEventListener("dragleave", onLeave);
    return () => {
      removeEventListener("paste", onPaste);
      removeEventListener("dragover", onDrag);
      removeEventListener("drop", onDrag);
      removeEventListener("dragleave", onLeave);
    };
  }, [takeFiles, takeText]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new arrival scrolls the boxes
  useEffect(() => {
    if (arrivals === 0 || !report) return;
    for (const source of ["log", "dockerfile"] as const) {
      const first = report.evidence.find((it) => it.span.in === source);
      if (first) boxes[source].current?.show(first.span);
    }
  }, [arrivals, report !== undefined]);

  const pasteInto = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData("text/plain");
    // Into an empty box goes what belongs there, and the rest into the other one; into a text one pastes as anywhere.
    if (event.currentTarget.value !== "" || text === "") return;
    event.preventDefault();
    takeText(text);
  };
  const reveal = (span: Evidence["span"]) => {
    setFolded(false);
    requestAnimationFrame(() => boxes[span.in].current?.reveal(span));
  };

  return (
    <>
      <div className="mx-auto grid w-full max-w-[1480px] gap-x-10 gap-y-6 px-4 pt-5 pb-16 wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] wide:px-8 wide:pt-7">
        <section aria-label="What you have" className="no-print min-w-0 wide:sticky wide:top-5 wide:max-h-[calc(100dvh-2.5rem)] wide:self-start wide:overflow-y-auto wide:p-1 wide:-m-1">
          {folded ? (
            <button type="button" onClick={() => setFolded(false)} className="flex w-full justify-between gap-3 rounded-lg border border-line bg-sheet px-4 py-2.5 text-left text-[13px] wide:hidden">
              <span className="text-soft">{summaryOf(work)}</span>
              <span className="font-medium underline underline-offset-4">Show and edit</span>
            </button>
          ) : null}
          <div className={folded ? "hidden wide:block" : ""}>
            <InputPanel
              work={work}
              report={report}
              highlight={highlight}
              remembered={remembered}
              logRef={boxes.log}
              dockerfileRef={boxes.dockerfile}
              onWork={put}
              onPaste={pasteInto}
              onPick={() => picker.current?.click()}
              onClear={() => arrive(noWork, "Cleared.")}
              onRemember={remember}
            />
          </div>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            aria-label="Open files"
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              takeFiles([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </section>
        <div className="min-w-0">
          {answering && report && !empty ? (
            <answering.Answer report={report} fix={fix} fixedStages={fixedStages} highlight={highlight} onFix={setFixId} onReveal={reveal}>
              {null}
            </answering.Answer>
          ) : empty ? (
            <div className="grid gap-8">
              {children}
              <section aria-labelledby="examples">
                <h2 id="examples" className="mb-2 font-semibold text-[1.0625rem] tracking-tight">
                  Or start from a story like yours
                </h2>
                <ExampleList examples={examples} onPick={pick} />
              </section>
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
      </div>
      <p role="status" className="sr-only">
        {useDeferredValue(report && !empty ? `Answer: ${report.headline.replaceAll("`", "")}` : "")}
      </p>
      {dragging ? <div className="pointer-events-none fixed inset-3 z-20 grid place-items-center rounded-xl border-2 border-ink border-dashed bg-paper/85 font-medium text-lg">Drop logs and Dockerfiles here</div> : null}
      <Notice notice={notice} onGone={useCallback(() => setNotice(undefined), [])} />
    </>
  );
}

function summaryOf({ log, dockerfile }: Work): string {
  const count = (text: string) => text.trimEnd().split("\n").length;
  return [log.trim() === "" ? "" : `Log, ${count(log)} lines`, dockerfile.trim() === "" ? "" : `Dockerfile, ${count(dockerfile)} lines`].filter((it) => it !== "").join(" · ");
}
