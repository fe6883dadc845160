import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { factNames } from "./failure";
import { findSightings, sightingsIn } from "./find-sightings";
import { readLines } from "./read-lines";
import { readLog } from "./read-log";
import { signatureTables } from "./signatures/all";
import { signatureExamples } from "./signatures/all.examples";

const all = signatureTables.flatMap((it) => it.signatures);

/** The text is recognised by this signature and by no other. */
function checkClaimed(id: string, text: string) {
  const kind = all.find((it) => it.id === id)?.kind;
  if (kind === "none") {
    const seen = readLines(text).flatMap((it) => sightingsIn(it.body).map(({ signature }) => signature.id));
    expect({ failure: readLog(text).failure?.signature, seen }).toEqual({ failure: undefined, seen: expect.arrayContaining([id]) });
  } else expect(readLog(text).failure?.signature).toBe(id);
}

for (const { runtime, signatures } of signatureTables)
  describe(runtime, () => {
    test("the table is sorted, each id once", () => {
      const ids = signatures.map((it) => it.id);
      expect(ids).toEqual([...new Set(ids)].toSorted());
    });
    test.each(signatures.flatMap(({ id }) => (signatureExamples[id]?.examples ?? []).map((text) => ({ id, text }))))(
      "$id claims $text",
      ({ id, text }) => checkClaimed(id, text),
    );
  });

const factOf = (group: string): string => group.replace(/\d$/, "").replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);

test("every named group is a fact, the failing host, or its port", () => {
  const known = ["host", "port", ...Object.keys(factNames)];
  for (const { id, pattern } of all)
    for (const { 1: group = "" } of pattern.source.matchAll(/\(\?<([a-z]\w*)>/gi))
      expect(known, `${id}: (?<${group}>…)`).toContain(factOf(group));
});

test("every table of the folder is listed", () => {
  const files = readdirSync(new URL("signatures/", import.meta.url)).filter((it) => !/^all\.|\.examples\.ts$/.test(it));
  expect(files.map((it) => it.replace(/\.ts$/, ""))).toEqual(signatureTables.map((it) => it.runtime));
});

/** What a displaced message had captured is known of the failure all the same; its address as the host. */
function checkNothingLost(text: string) {
  const { failure } = readLog(text);
  if (!failure) return;
  for (const { signature, start, end, groups } of findSightings(readLines(text))) {
    if (signature.kind === "none" || start >= failure.span.end || failure.span.start >= end) continue;
    for (const [group, value] of Object.entries(groups)) {
      const name = factOf(group);
      if (!value || !["host", ...Object.keys(factNames)].includes(name)) continue;
      const known = name === "host" || name === "url" ? failure.host : Object.entries(failure.facts).find(([key]) => key === name)?.[1];
      expect(known, `${failure.signature} displaces ${signature.id} and loses ${name}: ${text}`).toBeDefined();
    }
  }
}

test("a signature that displaces another keeps its named groups", () => {
  for (const { examples } of Object.values(signatureExamples)) for (const it of examples) checkNothingLost(it);
});

test("every signature has a kind, an example and a citation", () => {
  for (const { id } of all)
    expect(signatureExamples[id], id).toMatchObject({
      citation: expect.stringMatching(/./),
      examples: expect.arrayContaining([expect.any(String)]),
    });
});
