import { findInstant } from "../text/find-instant";
import type { Observation } from "./observation";

/** What short commands answer: `date -u`, `env`, `curl -sI`, `keytool -list` and two of `kubectl get`. */
export function readAnswers(log: string): readonly Observation[] {
  return [
    ...readClocks(log),
    ...readProxies(log),
    ...readHttpAnswers(log),
    ...readKeystores(log),
    ...readRequests(log),
    ...readExtensions(log),
  ];
}

function spanOf(start: number, text: string) {
  return { in: "log" as const, start, end: start + text.length };
}

/** A line that is a date in UTC and nothing else, as `date -u` prints it in English, with twelve hours or twenty-four. */
function readClocks(log: string): readonly Observation[] {
  return [...log.matchAll(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d [\d:]{8}(?: [AP]M)? UTC \d{4}(?=\r?$)/gm)].flatMap(
    ({ index, 0: text }) => {
      const time = findInstant(text);
      return time === undefined ? [] : [{ kind: "clock" as const, span: spanOf(index, text), time }];
    },
  );
}

/** `env` writes the name at the beginning of the line; scripts and Dockerfiles put a word before it. */
function readProxies(log: string): readonly Observation[] {
  return [...log.matchAll(/^(https_proxy|all_proxy)=["']?(\S{3,300}?)["']?(?=\r?$)/gim)].map(
    ({ index, 0: text, 1: name = "", 2: value = "" }) => ({
      kind: "proxy",
      span: spanOf(index, text),
      name,
      value,
    }),
  );
}

/** The first status line after a `curl` of ours, and where it leads. */
function readHttpAnswers(log: string): readonly Observation[] {
  if (!/\bcurl -s[Iv] http:/.test(log)) return [];
  const found: Observation[] = [];
  for (const { index, 0: command, 1: host = "" } of log.matchAll(/\bcurl -s[Iv] http:\/\/([\w.:-]{1,260})\/[^\n]{0,40}\r?\n/g)) {
    const start = index + command.length;
    const answer =
      /^(?:[*>{} ][^\n]{0,400}\n|\r?\n){0,60}(?:< )?HTTP\/[\d.]{1,3} (\d{3})[^\n]{0,60}\n((?:(?:< )?[A-Za-z-]{1,40}: [^\n]{0,2000}(?:\n|$)){0,60})/.exec(
        log.slice(start, start + 20_000),
      );
    if (answer === null) continue;
    const location = /^(?:< )?Location: {0,4}(\S{1,500})/im.exec(answer[2] ?? "")?.[1];
    found.push({ kind: "http-answer", span: spanOf(index, `${command}${answer[0]}`.trimEnd()), host, status: Number(answer[1]), location });
  }
  return found;
}

/** Without its password a PKCS12 file shows no certificate, however many it holds; keytool then warns that nothing was verified. */
function readKeystores(log: string): readonly Observation[] {
  return [...log.matchAll(/^Your keystore contains (\d{1,6}) entr(?:y|ies)/gm)].flatMap(({ index, 0: text, 1: entries }) =>
    entries === "0" && /has NOT been verified!/.test(log.slice(Math.max(0, index - 600), index))
      ? []
      : [{ kind: "keystore" as const, span: spanOf(index, text), entries: Number(entries) }],
  );
}

/** Rows of `kubectl get csr`; only those that wait. */
function readRequests(log: string): readonly Observation[] {
  const rows = [
    ...log.matchAll(
      /^([a-z0-9.-]{1,253}) +\w{1,12} +(kubernetes\.io\/[\w-]{1,60}) +(system:[\w.:-]{1,253}) +(?:<none>|\w{1,12}) +Pending(?=\s*$)/gm,
    ),
  ];
  return rows.map(({ index, 0: text, 1: name = "", 2: signer = "", 3: requestor = "" }) => ({
    kind: "signing-request",
    span: spanOf(index, text),
    name,
    signer,
    requestor,
  }));
}

/** Rows of `kubectl get apiservices` that are not available. */
function readExtensions(log: string): readonly Observation[] {
  return [...log.matchAll(/^(v\d\w{0,20}\.[a-z0-9.-]{1,200}) +([\w.-]{1,200}\/[\w.-]{1,200}) +False \((\w{1,60})\)/gm)].map(
    ({ index, 0: text, 1: name = "", 2: service = "", 3: reason = "" }) => ({
      kind: "extension",
      span: spanOf(index, text),
      name,
      service,
      reason,
    }),
  );
}
