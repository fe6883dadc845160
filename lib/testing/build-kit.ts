import { formatDockerfileContents } from "@reteps/dockerfmt";
import type { Dockerfile } from "../dockerfile/dockerfile";

/** Instructions in order, `RUN`, `FROM alpine AS base`; without what BuildKit does not know. */
export type Outline = readonly string[];

const keywords = new Set(
  "FROM RUN COPY ADD CMD ENTRYPOINT ENV ARG LABEL USER WORKDIR VOLUME EXPOSE STOPSIGNAL HEALTHCHECK ONBUILD SHELL".split(" "),
);

/**
 * How BuildKit's own parser (as WebAssembly, in a formatter) splits a Dockerfile; undefined where it refuses the file.
 * The formatter puts each instruction at the beginning of a line and indents all that belongs to it, heredocs excepted.
 */
export async function outlineByBuildKit(text: string): Promise<Outline | undefined> {
  // Behind some triggers the formatter forgets the line end; behind a WORKDIR it does not, and the outline holds ONBUILD alone.
  const formatted = await format(
    text.replace(/^([ \t]*ONBUILD[ \t]+)(?:ARG|USER|VOLUME|STOPSIGNAL|LABEL|HEALTHCHECK)(?=[ \t])/gim, "$1WORKDIR"),
  );
  if (formatted === undefined) return undefined;
  const outline: string[] = [];
  let heredoc: string | undefined;
  for (const line of formatted.split("\n")) {
    if (heredoc !== undefined) {
      if (line.replace(/^\t+/, "").trimEnd() === heredoc) heredoc = undefined;
      continue;
    }
    const keyword = /^[A-Za-z]+(?=\s|$)/.exec(line)?.[0].toUpperCase();
    if (keyword === undefined || !keywords.has(keyword)) continue;
    outline.push(keyword === "FROM" ? normalised(line) : keyword);
    // Of several heredocs the formatter prints the first alone.
    if (/^(?:RUN|COPY|ADD)\s+[^[]/.test(line)) heredoc = /(?:^|\s)\d*<<-?["']?([^"'\s<]+)/.exec(line)?.[1];
  }
  return outline;
}

/** The same as we read it. MAINTAINER is a LABEL to the formatter. */
export function outlineOf({ text, globals, stages }: Dockerfile): Outline {
  return [...globals, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])]
    .map(({ keyword, span }) =>
      keyword === "FROM" ? normalised(text.slice(span.start, span.end)) : keyword === "MAINTAINER" ? "LABEL" : keyword,
    )
    .filter((it) => keywords.has(it.split(" ")[0] ?? ""));
}

function normalised(from: string): string {
  return from
    .replace(/[\\`][ \t]*\r?\n/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^from/i, "FROM");
}

async function format(text: string): Promise<string | undefined> {
  const { warn, log, error } = console;
  // The formatter's Go program tells of a refused file on the console as well.
  console.warn = console.log = console.error = () => undefined;
  try {
    const formatted: unknown = await formatDockerfileContents(text, { indent: 2, trailingNewline: true, spaceRedirects: false });
    return typeof formatted === "string" ? formatted : undefined;
  } catch {
    return undefined;
  } finally {
    Object.assign(console, { warn, log, error });
  }
}
