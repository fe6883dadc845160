/** The common name of a distinguished name; any other text as it stands. */
export function shortNameOf(name: string): string {
  return /(?:^|[,/\s])CN ?= ?"?([^,/"]{1,200})/.exec(name)?.[1]?.trim() ?? name;
}
