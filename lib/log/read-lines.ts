import { cleanLine } from "./clean-line";
import type { LogLine, Mark } from "./log-line";
import { viewFrom } from "./view";

/** Splits a text into cleaned lines; `start` is the place of its first character. */
export function readLines(text: string, start = 0): readonly LogLine[] {
  const lines: LogLine[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push(readLine(text.slice(from, index), start + from));
    from = index + mark.length;
  }
  return lines;
}

function readLine(raw: string, start: number): LogLine {
  const whole = cleanLine(raw, start);
  const marks: Mark[] = [];
  let body = whole;
  // A line may be wrapped several times over: a quote of a build log of a service.
  for (let depth = 0; depth < 6; depth += 1) {
    const found = findEnvelope(body.text);
    if (!found) break;
    marks.push(found.mark);
    body = viewFrom(body, found.length);
  }
  return { start, end: start + raw.length, marks, whole, body };
}

type Envelope = { readonly starts: RegExp; readonly mark: (groups: Readonly<Record<string, string | undefined>>) => Mark };

/** Every pattern is anchored; what it matches is taken off. */
const envelopes: readonly Envelope[] = [
  { starts: /^#(?<vertex>[0-9]{1,4}) [0-9]{1,6}\.[0-9]{1,3} /, mark: ({ vertex = "" }) => ({ kind: "buildkit", vertex }) },
  { starts: /^#(?<vertex>[0-9]{1,4}) (?=ERROR|CANCELED|DONE|\[)/, mark: ({ vertex = "" }) => ({ kind: "buildkit", vertex }) },
  { starts: /^[0-9]{1,5}\.[0-9]{3} (?=\S)/, mark: () => ({ kind: "recap" }) },
  { starts: /^\[pod\/(?<name>[\w./-]{1,300})\] /, mark: ({ name = "" }) => ({ kind: "pod", name }) },
  { starts: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9:]{5}) (?:stdout|stderr) [FP] /, mark: () => ({ kind: "cri" }) },
  { starts: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{6}Z [0-9]{2}[OE][+ ]?/, mark: () => ({ kind: "ci" }) },
  { starts: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{7}Z /, mark: () => ({ kind: "ci" }) },
  { starts: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{6,9}Z /, mark: () => ({ kind: "docker-time" }) },
  // Jenkins' timestamps, Cloud Build's steps, and the line numbers that a web page shows beside its log.
  {
    starts: /^\[[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9:]{5})\] {1,2}/,
    mark: () => ({ kind: "ci" }),
  },
  { starts: /^[0-9]{2}:[0-9]{2}:[0-9]{2} {2}(?=#[0-9]{1,4} |Step [0-9]|STEP [0-9]|\[[0-9])/, mark: () => ({ kind: "ci" }) },
  { starts: /^Step #[0-9]{1,3}(?: - "[^"\n]{1,80}")?: /, mark: () => ({ kind: "build-stream" }) },
  { starts: /^ {0,6}[0-9]{1,6}\t/, mark: () => ({ kind: "quote" }) },
  {
    starts: /^(?:<[0-9]{1,3}>)?[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8} \S{1,80} (?<unit>[\w@./-]{1,80})(?:\[[0-9]{1,8}\])?: /,
    mark: ({ unit = "" }) => ({ kind: "syslog", unit }),
  },
  { starts: /^##\[(?:error|warning|debug|section|command|group)\]/, mark: () => ({ kind: "ci" }) },
  { starts: /^::(?:error|warning|notice)(?: [^:\n]{0,200})?::/, mark: () => ({ kind: "ci" }) },
  { starts: /^\{"(?:stream|errorDetail|error)":(?:\{[^\n]{0,40})?"/, mark: () => ({ kind: "build-stream" }) },
  { starts: /^\[nltk_data\] {1,8}/, mark: () => ({ kind: "quote" }) },
  { starts: /^[*_`]{1,3}(?=[#[\w])/, mark: () => ({ kind: "quote" }) },
  { starts: /^\{"log":"/, mark: () => ({ kind: "json-file" }) },
  { starts: /^(?<service>[a-zA-Z0-9][\w.-]{0,80}?) {1,60}\| /, mark: ({ service = "" }) => ({ kind: "compose", service }) },
  // Where a person, or a terminal, went on below: the name of the service is left out.
  { starts: /^ {5,60}\| (?=\S)/, mark: () => ({ kind: "quote" }) },
  { starts: /^ {0,4}[│┃║|] ?(?! *>>>)/, mark: () => ({ kind: "quote" }) },
  { starts: /^ {0,4}(?:>{1,3}|\/\/) (?!\[|>>)/, mark: () => ({ kind: "quote" }) },
  { starts: /^ {0,4}# (?=\S)/, mark: () => ({ kind: "quote" }) },
];

function findEnvelope(text: string): { readonly mark: Mark; readonly length: number } | undefined {
  for (const { starts, mark } of envelopes) {
    const found = starts.exec(text);
    if (found && found[0].length > 0) return { mark: mark(found.groups ?? {}), length: found[0].length };
  }
  return undefined;
}
