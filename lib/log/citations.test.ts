import { describe, expect, test } from "vitest";
import { hostsIn } from "./hosts-in";
import { hostShapeExamples } from "./hosts-in.examples";
import { defaultCertificates, interceptingProxies } from "./known-issuers";
import { phaseSigns } from "./phase-signs";
import { phaseSignExamples } from "./phase-signs.examples";
import { signatureExamples } from "./signatures/all.examples";

/**
 * A citation is a list of parts with a semicolon between them. Each begins with how the fact is known: seen (`observed`),
 * read (`owner/repository path`, a standard, an address), quoted by others, or remembered.
 */
const part =
  /^(?:observed |quoted in public repositories: |memory(?: \(\S|$)|[\w.*-]+\/[\w.*-]+(?:@[0-9a-f]{7,40}|#[0-9]+)? \S|https:\/\/\S+|RFC [0-9]+)/;

function checkCitation(id: string, citation: string, confidence?: string) {
  const parts = citation.split("; ");
  for (const it of parts) expect(it, id).toMatch(part);
  // Where anybody can look: nothing that lies on one machine alone.
  expect(citation, id).not.toMatch(/(?:^|; )\/|\/(?:home|mnt|root|tmp|Users)\/\w/);
  if (confidence === "observed")
    expect(
      parts.some((it) => it.startsWith("observed ")),
      `${id}: observed`,
    ).toBe(true);
  if (confidence === "read")
    expect(
      parts.some((it) => !it.startsWith("memory")),
      `${id}: read`,
    ).toBe(true);
}

describe("every citation says how the fact is known", () => {
  test.each(Object.entries(signatureExamples))("message %s", (id, it) => checkCitation(id, it.citation, it.confidence));
  test.each(Object.entries(phaseSignExamples))("sign %s", (id, it) => checkCitation(id, it.source, it.confidence));
  test.each(Object.entries(hostShapeExamples))("host shape %s", (id, it) => checkCitation(id, it.source));
  test.each([...interceptingProxies, ...defaultCertificates].map((it) => [it.name, it] as const))("issuer %s", (name, it) =>
    checkCitation(name, it.source),
  );
});

test.each(phaseSigns.map((it) => [it.id, it] as const))("the sign %s is seen in its example", (id, { pattern }) =>
  expect(phaseSignExamples[id].example).toMatch(pattern),
);

test.each(Object.entries(hostShapeExamples))("the host shape %s is seen in its example", (_, { example, host }) =>
  expect(hostsIn(example).at(-1)).toBe(host),
);
