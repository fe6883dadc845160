import { expect, test } from "vitest";
import { allImages } from "../../lib/images/all";
import { allRules } from "../../lib/runtimes/all";
import { chapterOf } from "../answer/chapter-of";
import { imageGroups } from "./image-groups";
import { chapters } from "./learn-chapters";
import { reportOfCase } from "./read-case";

/** What a chapter teaches is what the engine finds in its story. */
function checkChapter(id: string, cause: string): void {
  test(`${id}: ${cause}`, () => {
    const chapter = chapters.find((it) => it.id === id);
    const report = reportOfCase(chapter?.story ?? "");
    expect(report.cause).toBe(cause);
    // A chapter that promises a repair shows one.
    if (chapter?.shows !== "problem") expect(report.fixes.find((it) => it.recommended)?.patched).toBeDefined();
  });
}

checkChapter("trust-store", "image-looks-sound");
checkChapter("scratch", "final-stage-has-no-bundle");
checkChapter("one-line", "final-stage-has-no-bundle");
checkChapter("stages", "bundle-only-in-build-stage");
checkChapter("runtimes", "runtime-has-own-store");
checkChapter("private-ca", "authority-with-wrong-extension");
checkChapter("proxies", "proxy-intercepts-tls");
checkChapter("switching-off", "verification-switched-off");
checkChapter("without-a-shell", "bundle-not-readable-by-user");

test("an answer leads to the chapter that has its words", () => {
  const known = new Map(chapters.map((it) => [it.id, it.title]));
  for (const { id, story } of chapters) {
    const { id: chapter, title } = chapterOf(reportOfCase(story));
    expect(known.get(chapter)).toBe(title);
    // The first story has no fault, and the third goes on with the second.
    if (id !== "one-line") expect(chapter).toBe(id);
  }
});

test("each rule that a chapter names is there", () => {
  const known = new Set(allRules.map((it) => it.id));
  expect(chapters.flatMap((it) => it.rules ?? []).filter((it) => !known.has(it))).toEqual([]);
});

test("each image stands in one group, under a name of its own", () => {
  const listed = imageGroups(allImages).flatMap((it) => it.images);
  expect(listed.map((it) => it.fact.id).toSorted()).toEqual(allImages.map((it) => it.id).toSorted());
  const names = listed.map((it) => `${it.name} ${it.versions ?? ""}`);
  expect(names.filter((it, index) => names.indexOf(it) !== index)).toEqual([]);
});
