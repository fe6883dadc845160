/** A name that says what stood there; numbers tell the originals apart. */
export function named(what: string): (number: number) => string {
  return (number) => `REDACTED-${what}-${number}`;
}

/** What an earlier rule or an earlier run has put in place. Addresses have no such sign and are numbered anew. */
export function isStandIn(text: string): boolean {
  return /^(?:REDACTED(?:-[A-Z]{1,20}){1,3}-\d{1,6}|(?:redacted-\d{1,6}(?:\.corp)?\.){0,2}redacted-\d{1,6}(?:\.internal|(?:\.corp)?\.example|\.redacted\.svc(?:\.cluster\.local)?|@redacted\.invalid|(?: Root)? CA)?)$/.test(
    text,
  );
}

/** Stand-ins of an earlier run, as far as they must not be given to somebody else. */
export function standInsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bredacted-[a-z0-9.@-]{0,60}[a-z0-9]/gi)].flatMap(([it]) => [
    it,
    it.replace(/^redacted-\d{1,6}(?:\.corp)?\.(?=redacted-)/i, ""),
  ]);
}
