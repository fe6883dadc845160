import { type Line, linesOf } from "./line";
import type { Observation } from "./observation";
import { readFiles } from "./read-files";
import { readMounts } from "./read-mounts";
import { readServedChains } from "./read-served-chains";

/** Finds the output of the commands that we ask for, in the order of the text. */
export function readObservations(log: string): readonly Observation[] {
  const lines = linesOf(log);
  const mounts = readMounts(log);
  if (lines.length === 0) return mounts;
  return [
    ...mounts,
    ...readServedChains(lines),
    ...readFiles(lines),
    ...readVariables(lines),
    ...readUpdates(lines),
    ...readCertificates(lines),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

/** `printenv` and `docker inspect`; assignments in scripts and Dockerfiles look different. */
function readVariables(lines: readonly Line[]): readonly Observation[] {
  return lines.flatMap(({ text, start, end }) => {
    const found =
      /^\s{0,12}"?((?:SSL|CURL|REQUESTS|AWS|NODE_EXTRA|GIT_SSL|PIP|DENO|CARGO_HTTP|GRPC_DEFAULT_SSL|HEX)_(?:CERT_FILE|CERT_DIR|CA_BUNDLE|CA_CERTS|CAINFO|CERT|ROOTS_FILE_PATH|CACERTS_PATH))=([^\s"]{1,400})"?,?\s*$/.exec(
        text,
      );
    return found?.[1] === undefined || found[2] === undefined
      ? []
      : [{ kind: "variable" as const, span: { in: "log" as const, start, end }, name: found[1], value: found[2] }];
  });
}

function readUpdates(lines: readonly Line[]): readonly Observation[] {
  return lines.flatMap(({ text, start, end }) => {
    const found = /(?:^|\s)(\d{1,5}) added, \d{1,5} removed; done\./.exec(text);
    return found === null ? [] : [{ kind: "store-update" as const, span: { in: "log" as const, start, end }, added: Number(found[1]) }];
  });
}

/** Neighbouring `name=value` lines of one `openssl x509 -noout` call. */
function readCertificates(lines: readonly Line[]): readonly Observation[] {
  const found: Observation[] = [];
  let values: Partial<Record<"subject" | "issuer" | "notBefore" | "notAfter", string>> = {};
  let place: { start: number; end: number } | undefined;
  for (const line of [...lines, { text: "", start: 0, end: 0 }]) {
    const match = /^(subject|issuer|notBefore|notAfter)=\s?(.{1,400})$/.exec(line.text);
    const name = match?.[1];
    if (name === "subject" || name === "issuer" || name === "notBefore" || name === "notAfter") {
      values = { ...values, [name]: match?.[2]?.trim() };
      place = { start: place?.start ?? line.start, end: line.end };
      continue;
    }
    if (place === undefined) continue;
    // Inside the output of s_client the same two lines tell nothing new.
    if (values.notAfter !== undefined || values.notBefore !== undefined) {
      const { subject, issuer, notBefore, notAfter } = values;
      found.push({ kind: "certificate", span: { in: "log", ...place }, subject, issuer, notBefore, notAfter });
    }
    values = {};
    place = undefined;
  }
  return found;
}
