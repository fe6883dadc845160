import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocker } from "@tdurieux/dinghy";
import { validate } from "dockerfile-utils";
import type { Dockerfile, Stage } from "../lib/dockerfile/dockerfile";
import { readDockerfile } from "../lib/dockerfile/read-dockerfile";
import { addWord } from "../lib/fixes/edit-word-list";
import { handOf, writeLine, writeRun } from "../lib/fixes/hand";
import { packageListsOf } from "../lib/fixes/package-lists";
import { insertEarly, insertLate } from "../lib/fixes/place";
import { currentImages } from "../lib/images/current-images";
import { findImage } from "../lib/images/find-image";
import { applyEdits, type Edit } from "../lib/text/edit";

/** How many patched files are worse than the original, by what was lost. */
export type Damage = {
  readonly tool: string;
  readonly files: number;
  readonly failed: number;
  readonly newErrors: number;
  readonly lostDirectives: number;
  readonly lostComments: number;
  readonly lostFinalNewline: number;
  readonly otherBytesChanged: number;
};

/**
 * Forces the CA patch on every file, due or not, and looks at what else changed; beside it the same files reprinted. The files are the
 * parser fixtures of dependencies, a few of our own, and a corpus where one lies beside the project.
 */
export function repairSafetyBench(): readonly Damage[] {
  const texts = [...filesOf("../shared/corpus/dockerfiles/cases"), ...filesOf("node_modules/dockerfile-utils"), ...handmade];
  return [
    damageOf("ours: COPY, early", texts, (it) => patched(it, (file, stage) => insertEarly(stage, copyLine(file, stage)))),
    damageOf("ours: COPY, late", texts, (it) => patched(it, (file, stage) => insertLate(stage, copyLine(file, stage)))),
    damageOf("ours: a word in an install list", texts, (it) => patched(it, firstListEdit)),
    damageOf("ours: RUN, in Linux stages", texts, (it) => patched(it, (file, stage) => linuxRun(file, stage))),
    damageOf("dinghy: reprint", texts, reprinted),
  ];
}

type Patch = { readonly text: string; readonly edits: readonly Edit[] | undefined };

function patched(text: string, edit: (file: Dockerfile, stage: Stage) => Edit | undefined): Patch | undefined {
  const file = readDockerfile(text);
  const stage = file?.stages.at(-1);
  if (file === undefined || stage === undefined) return undefined;
  const edits = [edit(file, stage)].filter((it) => it !== undefined);
  return { text: applyEdits(text, edits), edits };
}

function copyLine(file: Dockerfile, stage: Stage) {
  return {
    file,
    lines: [writeLine(handOf(file, stage), "COPY", `--from=${currentImages.alpine.reference} /etc/ssl/certs /etc/ssl/certs`)],
    note: "",
  };
}

/** The product never offers a Linux command to a Windows image, so none is forced there; of a base that nobody knows it may be asked. */
function linuxRun(file: Dockerfile, stage: Stage): Edit | undefined {
  return baseOf(file, stage) === undefined || isWindows(file, stage) ? undefined : insertEarly(stage, runLine(file, stage));
}

function isWindows(file: Dockerfile, stage: Stage): boolean {
  const reference = baseOf(file, stage);
  return (
    reference !== undefined && (findImage(reference)?.fact.distribution === "windows" || /windows|nanoserver|servercore/i.test(reference))
  );
}

/** The image at the root of the stage; undefined where it starts from nothing that can run a command. */
function baseOf(file: Dockerfile, { base }: Stage): string | undefined {
  if (base.kind === "image") return base.reference;
  const parent = base.kind === "stage" ? file.stages[base.index] : undefined;
  return parent === undefined ? undefined : baseOf(file, parent);
}

function runLine(file: Dockerfile, stage: Stage) {
  const commands = ["apt-get update", "apt-get install -y --no-install-recommends ca-certificates", "rm -rf /var/lib/apt/lists/*"];
  return { file, lines: [writeRun(handOf(file, stage), commands)], note: "" };
}

function firstListEdit(file: Dockerfile): Edit | undefined {
  for (const stage of file.stages) {
    const list = packageListsOf(stage).find((it) => it.action === "add" && it.operands.length > 0);
    if (list !== undefined) return addWord({ file, instruction: list.instruction, words: list.operands }, "ca-certificates", "");
  }
  return undefined;
}

/** Written anew from the tree, as that library does with every node that was changed. */
function reprinted(text: string): Patch {
  return { text: parseDocker(text).toString(false), edits: undefined };
}

function damageOf(tool: string, texts: readonly string[], patch: (text: string) => Patch | undefined): Damage {
  const counts = { failed: 0, newErrors: 0, lostDirectives: 0, lostComments: 0, lostFinalNewline: 0, otherBytesChanged: 0 };
  let files = 0;
  for (const before of texts) {
    files += 1;
    const after = attempt(() => patch(before));
    if (after === undefined) {
      counts.failed += 1;
      continue;
    }
    counts.newErrors += Number(errorsIn(after.text) > errorsIn(before));
    counts.lostDirectives += Number(directivesOf(after.text) !== directivesOf(before));
    counts.lostComments += Number(lacksOne(commentsOf(before), commentsOf(after.text)));
    counts.lostFinalNewline += Number(before.endsWith("\n") !== after.text.endsWith("\n"));
    counts.otherBytesChanged += Number(!keepsTheRest(before, after));
  }
  return { tool, files, ...counts };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** `DiagnosticSeverity.Error` of the language server protocol. */
const diagnosticError = 1;

function errorsIn(text: string): number {
  return attempt(() => validate(text).filter((it) => it.severity === diagnosticError).length) ?? 0;
}

function directivesOf(text: string): string {
  const lines = text.replace("\uFEFF", "").split(/\r?\n/);
  const end = lines.findIndex((it) => !/^[ \t]*#[ \t]*\w+[ \t]*=/.test(it));
  return lines.slice(0, end < 0 ? lines.length : end).join("\n");
}

function commentsOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((it) => it.trim().startsWith("#"));
}

function lacksOne(wanted: readonly string[], there: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const it of there) left.set(it, (left.get(it) ?? 0) + 1);
  return wanted.some((it) => {
    const count = left.get(it) ?? 0;
    left.set(it, count - 1);
    return count <= 0;
  });
}

/** Taken out again, the edits leave the original; of a reprint without edits, nothing may differ at all. */
function keepsTheRest(before: string, { text, edits }: Patch): boolean {
  if (edits === undefined) return text === before;
  let shift = 0;
  const back = edits.map((it): Edit => {
    const start = it.start + shift;
    shift += it.text.length - (it.end - it.start);
    return { start, end: start + it.text.length, text: before.slice(it.start, it.end), note: "" };
  });
  return applyEdits(text, back) === before;
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((it) => /Dockerfile$/.test(it))
    .toSorted()
    .map((it) => readFileSync(join(folder, it), "utf8"));
}

/** What real files seldom have together. */
const handmade: readonly string[] = [
  "\uFEFF# syntax=docker/dockerfile:1\r\nFROM alpine:3.9\r\n\tRUN apk add --no-cache \\\r\n\t\tbash\r\n",
  "# escape=`\nFROM debian:12\nRUN apt-get install -y `\n    curl `\n    # last\n    git",
  '# syntax=docker/dockerfile:1\n# a comment\nFROM debian:12\nRUN <<EOF\n# inside\napt-get install -y \\\n  curl\nEOF\nCMD ["x"]',
  "FROM scratch",
  "from debian:12 as x\n\n\n# why\n\n# what\nrun apt-get install -y curl && \\\n\n    true\n",
  "ARG A=1\n# about the stage\nFROM alpine:3.9\n# about the copy\nCOPY a b\n# the end",
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.table(repairSafetyBench());
