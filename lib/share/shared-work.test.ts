import fc from "fast-check";
import { expect, test } from "vitest";
import { base64urlOf, findBytes } from "./base64url";
import { readSharedWork, type SharedReading, type SharedWork, sharedJsonOf } from "./shared-work";
import { trimLog } from "./trim-log";

const empty: SharedWork = { log: "", dockerfile: "", target: undefined, runtime: undefined, fix: undefined };

function checkRoundTrip(work: SharedWork) {
  expect(readSharedWork(sharedJsonOf(work))).toEqual({ kind: "work", work });
}
function checkRefused(json: string, kind: SharedReading["kind"]) {
  expect(readSharedWork(json)).toEqual({ kind });
}

test("a whole work comes back", () =>
  checkRoundTrip({ log: "a\r\n\u0000", dockerfile: "FROM x", target: "build", runtime: "go", fix: "copy" }));
test("an empty one too", () => checkRoundTrip(empty));
test("any texts come back", () =>
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string(), (log, dockerfile) => checkRoundTrip({ ...empty, log, dockerfile }))));
for (const json of [
  "",
  "null",
  "[]",
  "{",
  '{"rootcause":0}',
  '{"rootcause":"2"}',
  '{"rootcause":1,"log":5}',
  '{"rootcause":1,"dockerfile":{}}',
  '"rootcause"',
])
  test(`refused: ${json}`, () => checkRefused(json, "damaged"));
for (const json of ['{"rootcause":2}', '{"rootcause":2,"log":{"text":"a"}}'])
  test(`from a newer page: ${json}`, () => checkRefused(json, "newer"));
test("a name that is no runtime is dropped", () => {
  expect(readSharedWork('{"rootcause":1,"runtime":"__proto__","target":"","fix":7}')).toEqual({ kind: "work", work: empty });
});

test("bytes come back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...(findBytes(base64urlOf(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
});
test("as the standard has it", () => expect(base64urlOf(new Uint8Array([251, 255, 254, 1]))).toBe("-__-AQ"));
for (const text of ["A", "AA=A", "ä", "AAAA A"]) test(`not base64url: ${text}`, () => expect(findBytes(text)).toBeUndefined());

const hundred = Array.from({ length: 100 }, (_, index) => `line ${index + 1}\n`).join("");
function checkTrimmed(at: string, around: number, expected: string) {
  const start = hundred.indexOf(at);
  expect(trimLog(hundred, [{ start, end: start + at.length }], around)).toBe(expected);
}
test("the lines around are kept", () =>
  checkTrimmed("line 50", 1, "[… 48 lines left out …]\nline 49\nline 50\nline 51\n[… 49 lines left out …]\n"));
test("at the start nothing is left out before", () => checkTrimmed("line 1\n", 1, "line 1\nline 2\n[… 98 lines left out …]\n"));
test("a short log stays whole", () => expect(trimLog("a\nb", [{ start: 0, end: 1 }], 0)).toBe("a\nb"));
