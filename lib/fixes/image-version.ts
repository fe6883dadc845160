import type { StageSummary } from "../report";

/** Major and minor of a tag such as `22.19-alpine`; the minor is undefined where the tag floats. Undefined where the tag says no number. */
export function findImageVersion(
  { state }: StageSummary,
  name: RegExp,
): { readonly major: number; readonly minor: number | undefined } | undefined {
  const match = /^(?:\S+\/)?([^/:@\s]+):(\d+)(?:\.(\d+))?/.exec(state.base);
  if (match === null || !name.test(match[1] ?? "")) return undefined;
  return { major: Number(match[2]), minor: match[3] === undefined ? undefined : Number(match[3]) };
}
