import type { Span } from "../text/span";

/** What a RUN says, with every place in the Dockerfile's own text. The simulation walks it with what it knows. */
export type Script = {
  readonly body: ShellNode;
  /** False where the interpreter is not a POSIX shell or the text did not parse: the script may do anything. */
  readonly understood: boolean;
};

export type ShellNode =
  | {
      readonly kind: "command";
      readonly assignments: readonly { readonly name: string; readonly value: Word | undefined }[];
      readonly words: readonly Word[];
      readonly redirects: readonly Redirect[];
      readonly span: Span<"dockerfile">;
    }
  | { readonly kind: "pipeline"; readonly commands: readonly ShellNode[]; readonly negated: boolean }
  | { readonly kind: "and" | "or"; readonly left: ShellNode; readonly right: ShellNode }
  | { readonly kind: "sequence"; readonly nodes: readonly ShellNode[] }
  | {
      readonly kind: "if";
      readonly condition: ShellNode;
      readonly then: ShellNode;
      readonly otherwise: ShellNode | undefined;
      readonly span: Span<"dockerfile">;
    }
  | {
      readonly kind: "for";
      readonly variable: string;
      readonly words: readonly Word[];
      readonly body: ShellNode;
      readonly span: Span<"dockerfile">;
    }
  | { readonly kind: "while"; readonly condition: ShellNode; readonly body: ShellNode }
  | {
      readonly kind: "case";
      readonly word: Word;
      readonly branches: readonly { readonly patterns: readonly Word[]; readonly body: ShellNode }[];
      readonly span: Span<"dockerfile">;
    }
  | {
      readonly kind: "subshell" | "group" | "background";
      readonly body: ShellNode;
      readonly redirects: readonly Redirect[];
      readonly span: Span<"dockerfile">;
    }
  | { readonly kind: "function"; readonly name: string; readonly body: ShellNode }
  /** Not understood: it may do anything. */
  | { readonly kind: "unknown"; readonly span: Span<"dockerfile"> };

export type Redirect = {
  /** `>`, `>>`, `<`, `<<`, `<<<`, `&>`, `>&`, `>|` … */
  readonly operator: string;
  readonly descriptor: number | undefined;
  readonly target: Word | undefined;
  readonly heredoc: string | undefined;
};

export type Word = {
  /** As written. */
  readonly text: string;
  readonly parts: readonly WordPart[];
  readonly span: Span<"dockerfile">;
};

export type WordPart =
  /** Quotes and escapes are taken off; a glob counts only where `quoted` is false. */
  | { readonly kind: "literal"; readonly text: string; readonly quoted: boolean }
  /** `$NAME`, `${NAME}`, `${NAME:-fallback}`; other operators come as `unknown`. */
  | { readonly kind: "variable"; readonly name: string; readonly fallback: Word | undefined; readonly quoted: boolean }
  | { readonly kind: "substitution"; readonly script: Script; readonly quoted: boolean }
  | { readonly kind: "unknown"; readonly text: string };
