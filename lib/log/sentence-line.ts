import type { LogLine } from "./log-line";

/**
 * The line on which the sentence begins whose verdict stands on `line`: a terminal may have cut it before the verdict, in the middle
 * of a word too. The same line where nothing was cut.
 */
export function sentenceLineOf(lines: readonly LogLine[], line: number): number {
  const above = lines[line - 1]?.body.text.trimEnd().slice(-longest);
  const own = lines[line]?.body.text.trimStart().slice(0, longest);
  if (above === undefined || own === undefined || above === "") return line;
  const isCut = ["", " "].some((glue) =>
    leads.some((lead) => {
      const at = `${above}${glue}${own}`.indexOf(lead);
      return at >= 0 && at < above.length && at + lead.length > above.length + glue.length;
    }),
  );
  return isCut ? line - 1 : line;
}

/** What programs say right before the verdict. */
const leads = [
  "tls: failed to verify certificate: x509: ",
  "SSL certificate problem: ",
  "certificate verify failed: ",
  "PKIX path building failed: sun.security",
  "invalid peer certificate: ",
] as const;
const longest = Math.max(...leads.map((it) => it.length));
