import type { Situation } from "../causes/situation";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { type BlindTrust, blindTrustAdvice, findBlindTrust } from "../switches/find-blind-trust";
import type { Edit } from "../text/edit";
import { placeholder } from "./authority-source";
import type { Fix, Proposal } from "./fix";
import { provePatch } from "./prove-patch";
import { merged } from "./remove-insecure-switch";

type Vetted = { readonly proposal: Proposal; readonly patched: string | undefined };

/**
 * A certificate that came unchecked is not made trusted without a word: where it is an `ADD` over plain HTTP, a file from beside the
 * Dockerfile takes its place; else the patch is for review.
 */
export function vetBlindTrust(situation: Situation, { fix, proposal, patched }: Vetted & { readonly fix: Fix }): Vetted {
  if (situation.dockerfile === undefined || patched === undefined) return { proposal, patched };
  // Read once more only where something may have been fetched at all.
  if (!/http:|s_client|sslserver|get_server_certificate|curl|wget/i.test(patched)) return { proposal, patched };
  const after = readDockerfile(patched);
  if (after === undefined || findBlindTrust(after).length === 0) return { proposal, patched };
  const review = { safety: "needs-review" } as const;
  const inHand = findBlindTrust(situation.dockerfile).flatMap((it) => handedOver(situation.dockerfile?.text ?? "", it));
  const edits = inHand.length === 0 ? undefined : merged([...proposal.edits, ...inHand]);
  const better: Proposal | undefined = edits && {
    ...proposal,
    ...review,
    edits,
    why: `${proposal.why} What came over plain HTTP could be anybody's, so a file that you have checked takes its place.`,
    catch: `\`${placeholder}\` is your CA's certificate, PEM, beside the Dockerfile. ${blindTrustAdvice}`,
  };
  const proven = better && provePatch(situation, fix, better);
  if (better !== undefined && proven !== undefined) return { proposal: better, patched: proven };
  return { proposal: { ...proposal, ...review, catch: unchecked(proposal.catch) }, patched };
}

function unchecked(caveat: string | undefined): string {
  return `${caveat === undefined ? "" : `${caveat} `}Nothing checks the certificate that this makes trusted. ${blindTrustAdvice}`;
}

/** `ADD http://…/ca.crt` becomes `COPY corp-ca.crt`; what is not PEM by its name, or stands in a list, is left to the person. */
function handedOver(text: string, { instruction }: BlindTrust): readonly Edit[] {
  const { detail, keywordSpan } = instruction;
  const [source, ...others] = detail.kind === "copy" ? detail.sources : [];
  if (source === undefined || others.length > 0 || detail.kind !== "copy" || detail.otherFlags.length > 0) return [];
  if (detail.json || /\.(?:der|p7b|p7c)$/i.test(source.text)) return [];
  const written = text.slice(keywordSpan.start, keywordSpan.end);
  const note = "A file that you have checked, in place of what anyone on the way can change.";
  return [
    { start: keywordSpan.start, end: keywordSpan.end, text: written === "add" ? "copy" : "COPY", note },
    { start: source.span.start, end: source.span.end, text: placeholder, note },
  ];
}
