import type { Opened } from "./read-trace";

export type Build = { readonly ok: boolean; readonly log: string; readonly tag: string };

export type Run = {
  readonly code: number;
  readonly log: string;
  /** Every path the program asked for; undefined where the engine does not let us see it. */
  readonly opened: readonly Opened[] | undefined;
};

export type RunOptions = {
  /** `from:to:ro`, as both engines take them. */
  readonly mounts?: readonly string[];
  /** `NAME=value`. */
  readonly env?: readonly string[];
  /** A host in the command, and the one to call in its place. */
  readonly instead?: readonly [string, string];
  /** Is handed the root of the image's file system. */
  readonly look?: (root: string) => void;
};

/** What builds and runs images. */
export type Engine = {
  readonly name: "buildah" | "docker";
  /** The log is what a person would have seen. */
  readonly build: (context: string, dockerfile: string, tag: string) => Promise<Build>;
  /** Runs what the image says, as its user. */
  readonly run: (tag: string, options?: RunOptions) => Promise<Run>;
};
