import type { Dockerfile, Instruction, Value } from "../dockerfile/dockerfile";
import type { Warning } from "../report";
import { nameOf } from "../text/paths";
import { anchorDirectories, looksLikeCertificate, looksLikeOwnCertificate, storeDirectories } from "../trust/store/store-paths";
import { type BlindDownload, blindDownloadsIn } from "./blind-downloads";
import { comparisonsIn } from "./comparisons-in";
import { mentions } from "./mentions";
import { stepsOf } from "./steps-of";

export const blindTrustId = "trusts-on-first-use";

/** What to do in its place, for whoever says that a certificate came unchecked. */
export const blindTrustAdvice =
  "Ask whoever runs the CA for its fingerprint by another way (in person, on a signed page), compare it with `openssl x509 -noout -fingerprint -sha256 -in corp-ca.crt`, and `COPY corp-ca.crt` from beside the Dockerfile.";

/** An instruction that brings a certificate which nobody checked, to where it is trusted. */
export type BlindTrust = { readonly instruction: Instruction; readonly warning: Warning };

/** Certificates that reach the store over plain HTTP, from the server that they are to vouch for, or with verification off. */
export function findBlindTrust({ text, globals, stages }: Dockerfile): readonly BlindTrust[] {
  // Most files fetch no certificate, and need not be searched.
  let known: ReturnType<typeof comparisonsIn> | undefined;
  const isCompared = (file: string): boolean => {
    known ??= comparisonsIn(text);
    return known(file);
  };
  return stages.flatMap(({ instructions }) => {
    const set = new Map<string, string>();
    addValues(set, globals);
    return instructions.flatMap((instruction) => {
      addValues(set, [instruction]);
      const [found] = downloadsOf(instruction, set).filter((it) => isTrusted(text, it) && !isCompared(it.file));
      return found === undefined ? [] : [{ instruction, warning: warningOf(found) }];
    });
  });
}

function addValues(set: Map<string, string>, instructions: readonly Instruction[]): void {
  for (const { detail } of instructions)
    if (detail.kind === "arg" || detail.kind === "env")
      for (const { name, value } of detail.pairs) if (value?.value !== undefined) set.set(name, value.value);
}

function downloadsOf({ detail, keyword, span }: Instruction, set: ReadonlyMap<string, string>): readonly BlindDownload[] {
  if (detail.kind === "run") return blindDownloadsIn(detail, set);
  if (detail.kind !== "copy" || keyword !== "ADD" || detail.otherFlags.some((it) => it.text.startsWith("--checksum="))) return [];
  const { destination } = detail;
  if (destination === undefined) return [];
  return detail.sources.flatMap((source) => {
    const url = wordOf(source);
    if (!/^http:\/\//i.test(url)) return [];
    const to = wordOf(destination);
    return [{ span: source.span, after: span.end, why: "plain-http", file: to.endsWith("/") ? to + fileNameOf(url) : to }];
  });
}

/** It lies in a store, or it looks like an authority's certificate and further down it goes where it is trusted. */
function isTrusted(text: string, { span, file, after, why }: BlindDownload): boolean {
  if (inStore.test(file) || (!file.startsWith("/") && standsInStore(text.slice(0, span.start)))) return true;
  const name = fileNameOf(file);
  // What a server was asked to show is a certificate, whatever the file is called.
  if (why !== "from-the-server" && (!looksLikeCertificate(name) || looksLikeOwnCertificate(name))) return false;
  // Where another command of the pipeline writes it, its first mention is that.
  const isWritten = after !== undefined || text.slice(span.start, span.end).includes(file);
  const further = text.slice(after ?? span.end);
  const own = isWritten ? -1 : further.indexOf(file);
  const files = [file];
  for (const step of stepsOf(further.slice(own < 0 ? 0 : own + file.length)).flatMap((it) => it.split("|"))) {
    if (!files.some((it) => mentions(step, it))) continue;
    const made = /(?:-out\s+|>{1,2}\s*)["']?(\/[^\s"';&|]{1,300})/.exec(step)?.[1];
    if (makesTrusted.test(step) || (made !== undefined && inStore.test(made))) return true;
    if (made !== undefined && !made.startsWith("/dev/")) files.push(made);
  }
  return false;
}

/** A step that hands a file on, adds it to a list, or names it to a program as one; not one that shows, closes or removes it. */
const makesTrusted =
  /\b(?:COPY|ADD|cp|mv|ln|install|cat|tee|keytool|certutil|trust|security|rsync)\s|(?:CERT_FILE|CERT_DIR|EXTRA_CA_CERTS|CA_BUNDLE|CA_?CERTS?|CA_?FILE|CAINFO|CAPATH|PIP_CERT|TRUST_?STORE)|\bglobal\.cert\b|[-_.\s"']ca(?=[="'\s,])/i;

const inStore = new RegExp(`^(?:${[...anchorDirectories, ...storeDirectories].join("|")})/`);

/** The last directory that was gone to is in a store. */
function standsInStore(before: string): boolean {
  const last = [...before.matchAll(/(?:\bcd|\bWORKDIR)[ \t]+(\/[^\s;&]{1,200})/g)].at(-1)?.[1];
  return last !== undefined && inStore.test(`${last}/`);
}

const reasons: Record<BlindDownload["why"], string> = {
  "plain-http": "came over plain HTTP, and nothing compares it with a checksum",
  "from-the-server": "is taken from the very server that it is to vouch for",
  "verification-off": "was fetched with verification turned off",
};

function warningOf({ span, why }: BlindDownload): Warning {
  return {
    id: blindTrustId,
    span: { in: "dockerfile", start: span.start, end: span.end },
    message: `The certificate that is trusted here ${reasons[why]}: whoever stands on the way while the image is built can put a CA of their own in its place. ${blindTrustAdvice}`,
  };
}

const wordOf = ({ value, text }: Value): string => value ?? text;

function fileNameOf(path: string): string {
  return nameOf(path.replace(/[?#].*$/, ""));
}
