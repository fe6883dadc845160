import type { Statement } from "unbash";
import type { Span } from "../text/span";
import type { ShellNode } from "./script";

/** Turns offsets of the script's text into a place in the Dockerfile. */
export type Locate = (start: number, end: number) => Span<"dockerfile">;

/** Passed down while the tree is built: words hold scripts, and scripts hold words. */
export type Reading = {
  readonly locate: Locate;
  readonly sequence: (statements: readonly Statement[], reading: Reading) => ShellNode;
};
