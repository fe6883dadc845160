import type { Script } from "../shell/script";
import type { Span } from "../text/span";

/** A text as written and what it expands to; `value` is undefined where an ARG or ENV it needs has no known value. */
export type Value = {
  readonly text: string;
  readonly value: string | undefined;
  readonly span: Span<"dockerfile">;
};

export type Base =
  | { readonly kind: "scratch" }
  | { readonly kind: "image"; readonly reference: string }
  | { readonly kind: "stage"; readonly index: number }
  /** An ARG on the FROM line has no value. */
  | { readonly kind: "unresolved"; readonly text: string };

export type CopySource =
  | { readonly kind: "context" }
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly reference: string }
  /** A stage that comes later, an ARG without a value, a named context that we cannot see. */
  | { readonly kind: "unresolved"; readonly text: string };

export type Heredoc = {
  readonly name: string;
  readonly content: string;
  readonly span: Span<"dockerfile">;
  readonly contentSpan: Span<"dockerfile">;
  /** The delimiter was quoted: no variable is expanded. */
  readonly quoted: boolean;
};

export type Detail =
  | {
      readonly kind: "from";
      readonly base: Base;
      readonly image: Value;
      readonly name: string | undefined;
      readonly platform: Value | undefined;
    }
  | {
      readonly kind: "run";
      readonly form: "shell" | "exec";
      /** What runs; for the exec form a single command of literal words. */
      readonly script: Script;
      readonly mounts: readonly Value[];
      readonly heredocs: readonly Heredoc[];
      /** Shell that runs it, as SHELL or the default says: ["/bin/sh", "-c"]. */
      readonly shell: readonly string[];
    }
  | {
      readonly kind: "copy";
      readonly keyword: "COPY" | "ADD";
      readonly from: CopySource;
      readonly sources: readonly Value[];
      readonly destination: Value | undefined;
      readonly chown: Value | undefined;
      readonly chmod: Value | undefined;
      readonly link: boolean;
      readonly parents: boolean;
      readonly exclude: readonly Value[];
      /** ADD --unpack=…, --checksum= and whatever else, by name. */
      readonly otherFlags: readonly Value[];
      readonly json: boolean;
      readonly heredocs: readonly Heredoc[];
    }
  | { readonly kind: "env"; readonly pairs: readonly { readonly name: string; readonly value: Value; readonly span: Span<"dockerfile"> }[] }
  | {
      readonly kind: "arg";
      readonly pairs: readonly { readonly name: string; readonly value: Value | undefined; readonly span: Span<"dockerfile"> }[];
    }
  | { readonly kind: "user"; readonly user: Value }
  | { readonly kind: "workdir"; readonly path: Value }
  | { readonly kind: "shell"; readonly words: readonly string[] }
  | { readonly kind: "volume"; readonly paths: readonly Value[] }
  | {
      readonly kind: "entrypoint" | "cmd";
      readonly form: "shell" | "exec";
      readonly words: readonly string[];
      readonly script: Script | undefined;
    }
  | { readonly kind: "onbuild"; readonly inner: Instruction | undefined }
  | { readonly kind: "other" };

export type Instruction = {
  /** Upper-cased. */
  readonly keyword: string;
  /** From the keyword to the end of its last line or heredoc, without the line end. */
  readonly span: Span<"dockerfile">;
  readonly keywordSpan: Span<"dockerfile">;
  readonly detail: Detail;
};

export type Stage = {
  readonly index: number;
  readonly name: string | undefined;
  readonly base: Base;
  readonly from: Instruction;
  /** What follows FROM, in order. */
  readonly instructions: readonly Instruction[];
};

export type Dockerfile = {
  readonly text: string;
  readonly escape: "\\" | "`";
  readonly syntax: string | undefined;
  /** ARG lines before the first FROM. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly Stage[];
};
