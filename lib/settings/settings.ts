import type { Span } from "../text/span";

/** What `docker run`, a compose file or a manifest, pasted beside the log, does to ENV and mounts. */
export type Settings = {
  readonly env: readonly { readonly name: string; readonly value: string | undefined; readonly span: Span<"log"> }[];
  readonly mounts: readonly {
    readonly source: string | undefined;
    readonly target: string;
    readonly readOnly: boolean;
    readonly span: Span<"log">;
  }[];
  readonly user: { readonly value: string; readonly span: Span<"log"> } | undefined;
};

export const noSettings: Settings = { env: [], mounts: [], user: undefined };
