import { type Line, linesOf } from "./line";
import type { Observation } from "./observation";
import { readAnswers } from "./read-answers";
import { readCertificates } from "./read-certificates";
import { readFiles } from "./read-files";
import { readMounts } from "./read-mounts";
import { readServedChains } from "./read-served-chains";

/** Finds the output of the commands that we ask for, in the order of the text. */
export function readObservations(log: string): readonly Observation[] {
  const lines = linesOf(log);
  const chains = readServedChains(lines);
  // What a server sent is told by its chain already.
  const certificates = readCertificates(log, lines).filter(
    ({ span }) => !chains.some((it) => it.span.start <= span.start && it.span.end >= span.end),
  );
  return [
    ...readMounts(log),
    ...readAnswers(log),
    ...chains,
    ...certificates,
    ...readFiles(lines),
    ...readVariables(lines),
    ...readUpdates(lines),
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
