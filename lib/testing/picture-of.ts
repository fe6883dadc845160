import { diffLines } from "diff";

/** A change as a picture: `+ ` before a new line, `- ` before one that goes, nothing before the rest. */
export function pictureOf(before: string, after: string): string {
  return diffLines(before, after)
    .flatMap(({ value, added, removed }) => {
      const mark = added ? "+ " : removed ? "- " : "";
      return value
        .replace(/\n$/, "")
        .split("\n")
        .map((it) => `${mark}${it}`);
    })
    .join("\n");
}

/** The two texts of a picture. */
export function textsOf(picture: string): { readonly before: string; readonly after: string } {
  const lines = picture.replace(/^\n/, "").split("\n");
  const without = (mark: string, other: string) =>
    lines
      .filter((it) => !it.startsWith(other))
      .map((it) => (it.startsWith(mark) ? it.slice(2) : it))
      .join("\n");
  return { before: without("- ", "+ "), after: without("+ ", "- ") };
}
