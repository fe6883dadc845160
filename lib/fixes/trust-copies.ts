import type { Detail, Dockerfile, Instruction, Stage, Value } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";

export type CopyDetail = Extract<Detail, { readonly kind: "copy" }>;
export type TrustCopy = {
  readonly instruction: Instruction;
  readonly detail: CopyDetail;
  readonly source: Value;
  readonly destination: Value;
};

/** COPY and ADD lines of a stage with one source that is about certificates, the last one first. */
export function trustCopiesOf({ instructions }: Stage): readonly TrustCopy[] {
  return instructions
    .flatMap((instruction) => {
      const { detail } = instruction;
      if (detail.kind !== "copy" || detail.destination === undefined) return [];
      const [source, ...others] = detail.sources;
      if (source === undefined || others.length > 0) return [];
      return isAboutTrust(source.value ?? source.text) ? [{ instruction, detail, source, destination: detail.destination }] : [];
    })
    .toReversed();
}

/** A file of certificates, or a directory of them; not a library that happens to be called `libssl`. */
function isAboutTrust(source: string): boolean {
  const name = source.replace(/\/+$/, "").replace(/^.*\//, "");
  return /\.(?:crt|pem|cer|der)$/i.test(name) || /^\/etc\/(?:ssl|pki)(?:\/|$)/.test(source) || /^(?:certs?|ca-certificates)$/i.test(name);
}

/** Replaces a word; undefined where it would not change or stands over two lines. */
export function replaceValue({ text }: Dockerfile, { span }: Value, by: string, note: string): Edit | undefined {
  const now = text.slice(span.start, span.end);
  return now === by || now.includes("\n") ? undefined : { start: span.start, end: span.end, text: by, note };
}
