import type { Span } from "../text/span";

/** What stands behind a mount, by what it does to the files of the image below it. */
const mountKinds = {
  /** A file or directory of the machine, or of the cluster: the image's files are not seen. */
  bind: "a bind mount",
  /** Docker fills it from the image when it is new, and later leaves it as it is. */
  volume: "a named volume",
  /** Docker makes it anew and fills it from the image. */
  anonymous: "an anonymous volume",
  /** Starts with nothing in it. */
  empty: "an empty file system",
} as const satisfies Record<string, string>;
export type MountKind = keyof typeof mountKinds;

type Mount = {
  readonly kind: MountKind;
  readonly source: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
  readonly span: Span<"log">;
};

type Variable = { readonly name: string; readonly value: string | undefined; readonly span: Span<"log"> };

/** What `docker run`, a compose file or a manifest, pasted beside the log, does to ENV and mounts. */
export type Settings = {
  readonly env: readonly Variable[];
  readonly mounts: readonly Mount[];
  readonly user: { readonly value: string; readonly span: Span<"log"> } | undefined;
  /** Several containers were pasted, and which of them runs the image is not known: only what they agree on stands above. */
  readonly undecided?: readonly [string, string, ...string[]] | undefined;
};

export const noSettings: Settings = { env: [], mounts: [], user: undefined };
