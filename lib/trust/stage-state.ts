import type { Instruction, Stage } from "../dockerfile/dockerfile";
import type { ImageFact } from "../images/image-fact";
import type { Span } from "../text/span";

/** What made it so: an instruction, or what is known of an image that an instruction brought in. */
export type Provenance = {
  /** The instruction that did it; for an image fact its FROM or COPY --from. */
  readonly span: Span;
  /** One sentence: "`alpine:3.20` ships Mozilla's roots here". */
  readonly note: string;
  /** Set where we believe it because of a fact about an image. */
  readonly image: { readonly id: string; readonly citation: string } | undefined;
  /** How it came in, where this statement is about something that came in. */
  readonly by?: "base-image" | "package" | "copy";
};

export type Certainty = "yes" | "no" | "unknown";

export type Content =
  /** PEM with many roots. `privateAuthorities` names CA files that were merged in. */
  | { readonly kind: "bundle"; readonly publicRoots: Certainty; readonly privateAuthorities: readonly string[]; readonly stale: boolean }
  /** A single CA (or a few) that the person put there. `format` by extension and by what RUN did to it. */
  | { readonly kind: "authority"; readonly name: string; readonly format: "pem" | "der" | "unknown" }
  /** Java's cacerts, a PKCS12. */
  | { readonly kind: "keystore"; readonly publicRoots: Certainty; readonly privateAuthorities: readonly string[] }
  | { readonly kind: "link"; readonly target: string }
  /** A hashed directory entry that resolves to an authority. */
  | {
      readonly kind: "directory";
      readonly hashed: Certainty;
      /** Where the hashed links lead; copied without it they dangle. */
      readonly linksInto?: string;
      /** Certificates that came in after the names were made, and have none. */
      readonly unhashed?: readonly string[];
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown" };

/** One file or directory that is or may be a trust anchor. `mode` and `owner` are undefined where unknown. */
export type StoredFile = {
  readonly path: string;
  readonly content: Content;
  readonly mode: number | undefined;
  readonly owner: string | undefined;
  readonly provenance: readonly Provenance[];
};

/** What matters of a stage at one point of the build. Nothing is said about paths below `unknownBelow`. */
export type StageState = {
  readonly stage: Stage;
  /** The state is that after this instruction; undefined right after FROM. */
  readonly after: Instruction | undefined;
  /** Sorted by path. */
  readonly files: readonly StoredFile[];
  /** Directories about whose other contents we know nothing; `/` for an unknown base. */
  readonly unknownBelow: readonly { readonly path: string; readonly provenance: Provenance }[];
  /** Directories below those that are known to hold no more than `files` says. */
  readonly absentBelow?: readonly string[];
  readonly packages: Readonly<Record<string, Certainty>>;
  /** `update-ca-certificates`, `keytool`, `openssl`, `sh`, `apk` … */
  readonly tools: Readonly<Record<string, Certainty>>;
  /** `value` undefined: set, but to what is not known. */
  readonly env: readonly { readonly name: string; readonly value: string | undefined; readonly provenance: Provenance }[];
  /** As written; undefined is the image's default. */
  readonly user: string | undefined;
  /** What it expands to, where that is known. */
  readonly userName?: string | undefined;
  readonly userSpan: Span<"dockerfile"> | undefined;
  readonly workdir: string;
  /** Commands of trust tools that cannot work at their place: the tool is not there, or not for this user. */
  readonly failing?: readonly Span<"dockerfile">[];
  readonly shell: Certainty;
  readonly packageManager: string | undefined;
  /** The image at the root of the stage, after aliases; undefined where it is not known. */
  readonly image: ImageFact | undefined;
  /** The reference after aliases and ARG defaults, `scratch`, or "unresolved". */
  readonly base: string;
};
