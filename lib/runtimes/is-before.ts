/** A version that is not known is today's. */
export function isBefore(version: string | undefined, major: number, minor: number): boolean {
  const found = /^(\d{1,3})(?:\.(\d{1,3}))?/.exec(version ?? "");
  if (found === null) return false;
  const [, first, second] = found.map(Number);
  return (first ?? 0) < major || (first === major && second !== undefined && second < minor);
}
