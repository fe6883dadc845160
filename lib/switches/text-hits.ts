import { type Hit, type Place, rulesOf } from "./hits";
import { withoutComments } from "./without-comments";

/** Switches in code or settings; `file` is where they are written to. A page for people to read holds none. */
export function textHits(text: string, file: string | undefined, whole: Place): readonly Hit[] {
  if (file !== undefined && prose.test(file)) return [];
  const code = withoutComments(text);
  return rulesOf("text").flatMap(({ id, match }): readonly Hit[] => {
    if (match.log === "only") return [];
    if (match.file && !(file !== undefined && match.file.test(file))) return [];
    const found = occurrences(match.pattern, code).find(
      ({ index }) => match.call === undefined || match.call.test(calledAt(code, index) ?? "get"),
    );
    if (!found) return [];
    const [words] = found;
    return [
      {
        id,
        span: whole,
        found: words.trim(),
        foundAt: found.index + words.length - words.trimStart().length,
        takeOut: id === "apk-plain-http" ? { kind: "https" } : undefined,
      },
    ];
  });
}

const prose = /\.(?:md|markdown|rst|adoc|html?|[1-8])$|(?:^|\/)(?:readme|changelog|license|notice|motd|issue)(?:\.txt)?$/i;

// One text has few of them; the rest says nothing more.
const most = 50;

function occurrences(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const first = pattern.exec(text);
  if (first === null) return [];
  const all = new RegExp(pattern.source, `${pattern.flags}g`);
  const found: RegExpExecArray[] = [];
  for (let it = all.exec(text); it !== null && found.length < most; it = all.exec(text)) found.push(it);
  return found;
}

// Longer argument lists are not written in a Dockerfile.
const farthest = 500;

/** The last name of what is called with the arguments in which this place lies: `get` in `requests.get(url, verify=False)`. */
function calledAt(code: string, place: number): string | undefined {
  let depth = 0;
  for (let at = place - 1; at >= 0 && place - at < farthest; at -= 1) {
    const char = code[at];
    if (char === ")" || char === "]" || char === "}") depth += 1;
    else if (char === "(" && depth === 0) return /([\w.]{1,100})\s{0,9}$/.exec(code.slice(Math.max(0, at - 110), at))?.[1];
    else if (char === "(" || char === "[" || char === "{") depth -= 1;
  }
  return undefined;
}
