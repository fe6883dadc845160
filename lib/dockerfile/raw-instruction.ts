import { type MappedText, originalSpan, sliceMapped } from "../text/mapped-text";
import type { Span } from "../text/span";
import type { Heredoc, Value } from "./dockerfile";
import { expandValue, type Lookup } from "./expand-value";
import type { Escape, LogicalLine } from "./logical-lines";
import { flagsAt, isSpaceAt, type JsonString, jsonStrings, skipSpaces, type Token } from "./tokens";

/** An instruction with its parts found but not yet understood. Offsets are those of the joined line. */
export type RawInstruction = {
  readonly keyword: string;
  readonly joined: MappedText;
  readonly escapeMark: Escape;
  readonly span: Span<"dockerfile">;
  readonly keywordSpan: Span<"dockerfile">;
  readonly flags: readonly { readonly name: string; readonly token: Token; readonly value: Token | undefined }[];
  /** Where the arguments begin, behind the flags. */
  readonly rest: number;
  /** Where they end, without trailing white space. */
  readonly end: number;
  /** The list of the JSON form. */
  readonly json: readonly JsonString[] | undefined;
  readonly heredocs: readonly Heredoc[];
};

const takesFlags = new Set(["FROM", "RUN", "COPY", "ADD", "HEALTHCHECK"]);
const takesJson = new Set(["RUN", "COPY", "ADD", "CMD", "ENTRYPOINT", "SHELL", "VOLUME"]);

export function rawInstructionOf(text: string, line: LogicalLine, escapeMark: Escape): RawInstruction {
  return rawInstructionAt(text, line, escapeMark, 0);
}

/** The instruction behind ONBUILD stands at `from` of the same line. */
export function rawInstructionAt(text: string, line: LogicalLine, escapeMark: Escape, from: number): RawInstruction {
  const { joined } = line;
  const start = skipSpaces(joined.text, from);
  const end = joined.text.trimEnd().length;
  let keywordEnd = start;
  while (keywordEnd < end && !isSpaceAt(joined.text, keywordEnd)) keywordEnd += 1;
  const keyword = joined.text.slice(start, keywordEnd).toUpperCase();
  const { flags, rest } = takesFlags.has(keyword)
    ? flagsAt(joined.text, keywordEnd)
    : { flags: [], rest: skipSpaces(joined.text, keywordEnd) };
  const keywordSpan = originalSpan(joined, start, keywordEnd);
  return {
    keyword,
    joined,
    escapeMark,
    span: { in: "dockerfile", start: from === 0 ? line.start : keywordSpan.start, end: line.end },
    keywordSpan,
    flags: flags.map((token) => {
      const equals = joined.text.indexOf("=", token.start);
      const has = equals >= 0 && equals < token.end;
      return {
        name: joined.text.slice(token.start + 2, has ? equals : token.end).toLowerCase(),
        token,
        value: has ? { start: equals + 1, end: token.end } : undefined,
      };
    }),
    rest: Math.min(rest, end),
    end,
    json: takesJson.has(keyword) ? jsonStrings(joined.text, rest) : undefined,
    heredocs: line.heredocs.map((it) => ({
      name: it.name,
      content: contentOf(text.slice(it.contentStart, it.contentEnd), it.chomp),
      span: { in: "dockerfile", start: it.contentStart, end: it.end },
      contentSpan: { in: "dockerfile", start: it.contentStart, end: it.contentEnd },
      quoted: it.quoted,
    })),
  };
}

function contentOf(text: string, chomp: boolean): string {
  const content = text.replaceAll("\r\n", "\n");
  return chomp ? content.replace(/^\t+/gm, "") : content;
}

/** The text of `[start, end)` with its expansion. */
export function tokenValueOf({ joined, escapeMark }: RawInstruction, { start, end }: Token, lookup: Lookup): Value {
  const text = joined.text.slice(start, end);
  return { text, value: expandValue(text, escapeMark, lookup), span: originalSpan(joined, start, end) };
}

/** A string of a JSON list; Docker expands these too, except where a program is named. The span lies inside the quotes. */
export function jsonValueOf({ joined, escapeMark }: RawInstruction, { start, end, value }: JsonString, lookup: Lookup): Value {
  return { text: value, value: expandValue(value, escapeMark, lookup), span: originalSpan(joined, start + 1, end - 1) };
}

export function argumentsOf({ joined, rest, end }: RawInstruction): MappedText {
  return sliceMapped(joined, rest, end);
}
