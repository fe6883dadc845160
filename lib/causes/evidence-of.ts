import type { Failure } from "../log/failure";
import type { Evidence } from "../report";
import type { FailureKind } from "../vocabulary";
import type { Situation } from "./situation";
import { capitalised } from "./words-of";

const said: Record<FailureKind, string> = {
  "unknown-authority": "The certificate comes from an authority that the program does not trust.",
  "self-signed-leaf": "The server's certificate is signed by itself.",
  "self-signed-in-chain": "The chain ends in a root certificate that the program does not trust.",
  "no-trust-store": "The program found no list of authorities to check the certificate with.",
  expired: "A certificate has expired.",
  "not-yet-valid": "A certificate is not valid yet, by the clock of the machine that checked it.",
  "name-mismatch": "The certificate is for other names than the one that was called.",
  "weak-crypto": "The program refuses the algorithm or the key size of a certificate.",
  "bad-purpose": "The certificate was not issued for this use.",
  revoked: "The certificate was revoked by its authority.",
  malformed: "What came is not a certificate that the program can read.",
  "peer-rejected": "The alert came from the other side: it refused our certificate.",
  "not-tls": "The answer was not TLS.",
  protocol: "The two sides did not agree how to speak; no certificate was judged.",
};

/** Where a message of this kind means something narrower. */
const saidBy: Readonly<Partial<Record<string, string>>> = {
  "node-extra-ca": "The file that should add an authority to Node's own list could not be read.",
};

/** The line of the log that states the failure, then what the Dockerfile shows. */
export function evidenceOf({ failure, stage }: Situation): readonly Evidence[] {
  return [...logEvidenceOf(failure), ...(stage?.judgement.evidence ?? []).map(({ span, note }) => ({ span, note: capitalised(note) }))];
}

export function logEvidenceOf(failure: Failure | undefined): readonly Evidence[] {
  return failure === undefined ? [] : [{ span: failure.span, note: saidBy[failure.signature] ?? said[failure.kind] }];
}
