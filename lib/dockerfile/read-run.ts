import { readScript } from "../shell/read-script";
import type { Script, Word } from "../shell/script";
import { isPosixShell } from "../shell/shells";
import { type MappedText, mappedTextOf, originalSpan } from "../text/mapped-text";
import type { Detail } from "./dockerfile";
import type { Lookup } from "./expand-value";
import { heredocMarksOf } from "./heredoc-marks";
import { argumentsOf, type RawInstruction, tokenValueOf } from "./raw-instruction";

/** `RUN` in all its forms: shell, exec, heredoc as a script, heredoc as input of a command. */
export function readRun(text: string, raw: RawInstruction, shell: readonly string[], lookup: Lookup): Detail {
  return {
    kind: "run",
    form: raw.json ? "exec" : "shell",
    script: raw.heredocs.length > 0 && !raw.json ? heredocScriptOf(text, raw, shell) : scriptOf(raw, argumentsOf(raw), shell),
    mounts: raw.flags.flatMap((it) => (it.name === "mount" && it.value ? [tokenValueOf(raw, it.value, lookup)] : [])),
    heredocs: raw.heredocs,
    shell,
  };
}

/** What ENTRYPOINT or CMD runs. */
export function commandScriptOf(raw: RawInstruction, shell: readonly string[]): Script | undefined {
  return raw.json?.length === 0 ? undefined : scriptOf(raw, argumentsOf(raw), shell);
}

function scriptOf(raw: RawInstruction, mapped: MappedText, shell: readonly string[]): Script {
  if (raw.json) return execScriptOf(raw);
  const isAlike = /(?:^|\/)pwsh$/.test(shell[0] ?? "") && alikeInPowerShell.test(mapped.text);
  return isAlike || isPosixShell(shell[0] ?? "") ? posixScriptOf(mapped) : notUnderstood(mapped);
}

// Plain words, one command behind the other, mean the same to PowerShell; its own commands and their options have capitals behind a dash.
const alikeInPowerShell = /^(?:[\w \t./:=;,+]|-(?![A-Z])|&&)*$/;

function posixScriptOf(mapped: MappedText): Script {
  return readScript(mapped.text, (start, end) => originalSpan(mapped, start, end));
}

/** Another interpreter: the script may do anything. */
function notUnderstood(mapped: MappedText): Script {
  return { body: { kind: "unknown", span: originalSpan(mapped, 0, mapped.text.length) }, understood: false };
}

function execScriptOf({ json = [], joined, rest, end }: RawInstruction): Script {
  const words = json.map(
    (it): Word => ({
      text: it.value,
      parts: [{ kind: "literal", text: it.value, quoted: true }],
      span: originalSpan(joined, it.start + 1, it.end - 1),
    }),
  );
  return { body: { kind: "command", assignments: [], words, redirects: [], span: originalSpan(joined, rest, end) }, understood: true };
}

function heredocScriptOf(text: string, raw: RawInstruction, shell: readonly string[]): Script {
  const line = argumentsOf(raw);
  const [first] = raw.heredocs;
  // Only `<<EOF`: the content is the script. Anything more is a command line that reads the heredocs.
  const [mark] = heredocMarksOf(`RUN ${line.text}`);
  if (first && mark && raw.heredocs.length === 1 && mark.length === line.text.length) {
    const content = mappedTextOf(text, withoutReturns(text, first.contentSpan.start, first.contentSpan.end));
    const shebang = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(content.text);
    const interpreter = shebang?.[1]?.endsWith("/env") ? (shebang[2] ?? "") : (shebang?.[1] ?? shell[0] ?? "");
    return isPosixShell(interpreter) ? posixScriptOf(content) : notUnderstood(content);
  }
  if (!isPosixShell(shell[0] ?? "")) return notUnderstood(line);
  const last = line.pieces.at(-1);
  const lineEnd = last ? last.origin + line.text.length - last.at : raw.span.start;
  const newline = text.indexOf("\n", lineEnd);
  const ranges: (readonly [number, number])[] = line.pieces.map((piece, index) => [
    piece.origin,
    piece.origin + (line.pieces[index + 1]?.at ?? line.text.length) - piece.at,
  ]);
  if (newline >= 0) ranges.push([newline, newline + 1]);
  for (const { span } of raw.heredocs) {
    ranges.push(...withoutReturns(text, span.start, span.end));
    // The line end behind the terminator, so that the next heredoc begins on its own line.
    const next = text.indexOf("\n", span.end);
    if (next >= 0) ranges.push([next, next + 1]);
  }
  return posixScriptOf(mappedTextOf(text, ranges));
}

/** The range without the `\r` of each `\r\n`: the file's line ends are no business of the shell. */
function withoutReturns(text: string, start: number, end: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let from = start;
  for (let at = text.indexOf("\r\n", start); at >= 0 && at < end; at = text.indexOf("\r\n", at + 2)) {
    ranges.push([from, at]);
    from = at + 1;
  }
  ranges.push([from, end]);
  return ranges;
}
