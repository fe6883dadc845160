import type { Span } from "../text/span";

/** Output of a command that we asked for, pasted back. */
export type Observation =
  | {
      readonly kind: "served-chain";
      readonly span: Span<"log">;
      readonly host: string | undefined;
      readonly certificates: readonly { readonly subject: string; readonly issuer: string }[];
      readonly verifyCode: number | undefined;
    }
  | {
      readonly kind: "files";
      readonly span: Span<"log">;
      readonly entries: readonly {
        readonly path: string;
        readonly present: boolean;
        readonly mode: string | undefined;
        readonly owner: string | undefined;
        readonly size: number | undefined;
      }[];
    }
  | { readonly kind: "variable"; readonly span: Span<"log">; readonly name: string; readonly value: string };
