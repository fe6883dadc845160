import type { Detail, Dockerfile, Instruction, Stage, Value } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { nameOf } from "../text/paths";
import { looksLikeBundle } from "../trust/store/store-paths";

type CopyDetail = Extract<Detail, { readonly kind: "copy" }>;
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
      return isAboutTrust(source.value ?? source.text, detail.from.kind === "context")
        ? [{ instruction, detail, source, destination: detail.destination }]
        : [];
    })
    .toReversed();
}

/** Roots, or a directory of them; not a library called `libssl`, and not a server's own certificate. */
function isAboutTrust(source: string, fromContext: boolean): boolean {
  const name = nameOf(source.replace(/\/+$/, ""));
  return looksLikeBundle(name) || (!fromContext && /^\/(?:etc|usr\/lib|var\/lib)\/(?:ssl|pki|ca-certificates)(?:\/|$)/.test(source));
}

/** Replaces a word; undefined where it would not change or stands over two lines. */
export function replaceValue({ text }: Dockerfile, { span }: Value, by: string, note: string): Edit | undefined {
  const now = text.slice(span.start, span.end);
  return now === by || now.includes("\n") ? undefined : { start: span.start, end: span.end, text: by, note };
}
