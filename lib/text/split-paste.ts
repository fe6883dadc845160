import { findDockerfiles } from "./find-dockerfiles";

type PastePart = {
  readonly kind: "log" | "dockerfile" | "certificate" | "settings";
  readonly start: number;
  readonly end: number;
};

export type SplitPaste = {
  /** All that is not the Dockerfile; certificates, compose files and manifests are read out of the log. */
  readonly log: string;
  readonly dockerfile: string;
  /** In the order of the text; lines of a Markdown fence around a Dockerfile belong to none. */
  readonly parts: readonly PastePart[];
};

/** Takes one paste apart: an issue, a chat message, a terminal with `cat Dockerfile` in it. */
export function splitPaste(text: string): SplitPaste {
  // With several Dockerfiles in it the longest is the one; the others stay where they are.
  const [found] = findDockerfiles(text).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (!found) return { log: text, dockerfile: "", parts: otherParts(text, 0, text.length) };
  const { start, end, cutStart, cutEnd } = found;
  const parts: readonly PastePart[] = [
    ...otherParts(text, 0, cutStart),
    { kind: "dockerfile", start, end },
    ...otherParts(text, cutEnd, text.length),
  ];
  const rest = text.slice(0, cutStart) + text.slice(cutEnd);
  // Only comments beside it: they are its own, even where they look like a root prompt.
  if (start === cutStart && /^(?:[ \t]*(?:#(?!\d).*)?\r?\n)*[ \t]*(?:#(?!\d).*)?$/.test(rest))
    return { log: "", dockerfile: text, parts: [{ kind: "dockerfile", start: 0, end: text.length }] };
  return { log: rest.trim() === "" ? "" : rest, dockerfile: text.slice(start, end), parts };
}

export type FileKind = "log" | "dockerfile" | "certificate" | "settings";

/** What a dropped file is, by its name and, where the name says nothing, by what is in it. */
export function kindOfFile(name: string, text: string): FileKind {
  const base = name.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";
  if (/^(?:docker|container)file(?:[.-]|$)|\.(?:docker|container)file$/.test(base)) return "dockerfile";
  if (/\.(?:pem|crt|cer|der)$/.test(base)) return "certificate";
  if (/\.ya?ml$/.test(base)) return "settings";
  if (/\.log$/.test(base)) return "log";
  const { parts } = splitPaste(text.slice(0, 200_000));
  const sizes = new Map<FileKind, number>();
  for (const { kind, start, end } of parts) sizes.set(kind, (sizes.get(kind) ?? 0) + text.slice(start, end).trim().length);
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "log";
}

const certificate = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[A-Za-z0-9+/=\s]{0,20000}-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
const manifest = /^(?:services|apiVersion):/;

/** Certificates, manifests, and the log between them. */
function otherParts(text: string, start: number, end: number): readonly PastePart[] {
  const parts: PastePart[] = [];
  let at = start;
  const add = (kind: PastePart["kind"], from: number, to: number): void => {
    if (text.slice(from, to).trim() !== "") parts.push({ kind, start: from, end: to });
  };
  const addText = (to: number): void => {
    for (const it of settingsBetween(text, at, to)) {
      add("log", at, it.start);
      add("settings", it.start, it.end);
      at = it.end;
    }
    add("log", at, to);
  };
  for (const { index, 0: match } of text.slice(start, end).matchAll(certificate)) {
    addText(start + index);
    at = start + index + match.length;
    add("certificate", start + index, at);
  }
  addText(end);
  return parts;
}

/** From `services:` or `apiVersion:` at the beginning of a line for as long as the lines are keys, lists or indented. */
function settingsBetween(text: string, start: number, end: number): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  let lastEnd = start;
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = text.slice(at, Math.min(next, at + 200));
    if (open < 0) {
      if (manifest.test(line)) open = at;
    } else if (!/^(?:\s|#|-(?:\s|$)|---|["']?[A-Za-z_][\w./-]*["']?:(?:\s|$))/.test(line)) {
      found.push({ start: open, end: lastEnd });
      open = -1;
    }
    if (line.trim() !== "") lastEnd = next;
    at = next;
  }
  if (open >= 0) found.push({ start: open, end: lastEnd });
  return found;
}
