import type { Situation } from "./situation";

/**
 * OpenSSL's code 21, by number or in the words of its users: one certificate came, and nothing that is known signed it. A missing intermediate
 * looks like that, and so does a certificate that comes straight from a private root.
 */
export function saysFirstCertificate({ failure, log }: Pick<Situation, "failure" | "log">): boolean {
  if (failure === undefined) return false;
  if (failure.facts.code === "21") return true;
  return /unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE/i.test(
    `${failure.facts.code ?? ""} ${failure.facts.reason ?? ""} ${log.slice(failure.span.start, failure.span.end)}`,
  );
}
