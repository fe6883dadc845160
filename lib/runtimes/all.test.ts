import { describe, expect, test } from "vitest";
import { signatureTables } from "../log/signatures/all";
import { makeState } from "../testing/make-state";
import { type Runtime, runtimes } from "../vocabulary";
import { allRules } from "./all";
import { findRule } from "./find-rule";
import { findProgram } from "./program-names";

const runtimeNames = Object.keys(runtimes).filter((it): it is Runtime => Object.hasOwn(runtimes, it));

/** What was read or seen can be looked up: a file of some sources, an issue, a version, an address, or what was run. */
const checkable = /[\w.-]+\/[\w.-]+|\w\.[a-z]{1,4}\b|\d\.\d|https:\/\/\S|\b(?:Traced|[Rr]un)\b/;

describe("the table of look-ups", () => {
  test("each id stands once", () => {
    const ids = allRules.map((it) => it.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("each entry is whole", () => {
    for (const rule of allRules) {
      expect(rule.citation, rule.id).toMatch(rule.known === "memory" ? /\w{3}/ : checkable);
      expect(rule.addPrivateAuthority, rule.id).not.toBe("");
      if (rule.followsOpenssl) expect(rule.paths, rule.id).toEqual([]);
      if (rule.usesSystemStore === "yes") expect(rule.followsOpenssl !== undefined || rule.paths.length > 0, rule.id).toBe(true);
      for (const { path } of rule.paths) expect(path, rule.id).toMatch(/^(?:\/|\$JAVA_HOME\/)/);
    }
  });

  test("no advice turns verification off", () => {
    for (const rule of allRules) for (const off of rule.insecureSwitches) expect(rule.addPrivateAuthority, rule.id).not.toContain(off);
  });

  test.each(runtimeNames)("%s has a rule of its own, and a log or a Dockerfile tells that it is the one", (runtime) => {
    expect(allRules.filter((it) => it.runtime === runtime)).not.toEqual([]);
    const isSpokenFor = signatureTables.some((it) => it.runtime === runtime && it.signatures.length > 0);
    expect(isSpokenFor || findProgram([runtime])?.runtime === runtime).toBe(true);
  });

  for (const runtime of runtimeNames)
    test(`there is a rule for ${runtime} whatever the base`, () => {
      for (const image of [
        "scratch",
        "alpine:3.20",
        "debian:11",
        "debian:13",
        "ubuntu:24.04",
        "fedora:44",
        "opensuse/leap:15.6",
        "archlinux",
        "photon:5.0",
        "registry.example.com/own:1",
      ]) {
        const rule = findRule({ runtime, state: makeState({ image }) });
        expect(rule.citation, `${runtime} on ${image}`).not.toBe("");
      }
    });
});
