import type { SignatureExample } from "../../lib/log/signature";
import { signatureTables } from "../../lib/log/signatures/all";
import { signatureExamples } from "../../lib/log/signatures/all.examples";
import type { Kind, Runtime } from "../../lib/vocabulary";

export type Message = SignatureExample & { readonly id: string; readonly kind: Kind; readonly runtime: Runtime };

/** Every message we know, with what is known of it. */
export const messages: readonly Message[] = signatureTables.flatMap(({ runtime, signatures }) =>
  signatures.flatMap(({ id, kind }) => {
    const example = signatureExamples[id];
    return example ? [{ ...example, id, kind, runtime }] : [];
  }),
);
