import type { Script, ShellNode, Word } from "../../shell/script";
import type { Span } from "../../text/span";
import type { Provenance } from "../stage-state";
import type { EntryContent } from "../store/disk";
import type { World } from "../world";

/** `no` and `exits` end an `&&` chain; `likely` is how a command of a build that came through went. */
export type Outcome = "yes" | "likely" | "maybe" | "no" | "exits";

/** Stands in a text where a part is not known, so that the rest of a path still counts. */
export const hole = "\u{fffd}";

export type Argument = {
  readonly text: string;
  /** No part of it is missing. */
  readonly known: boolean;
  readonly glob: boolean;
  readonly word: Word | undefined;
};

/** What a command prints, as far as it matters: its text, or whose bytes they are. */
export type Stream = {
  readonly text: string | undefined;
  readonly content: EntryContent;
  /** Name of the file or URL it came from. */
  readonly name: string | undefined;
  /** The paths that `find` prints: `xargs` hands them on. */
  readonly files?: readonly Argument[];
};

export const nothingPrinted: Stream = { text: undefined, content: { kind: "other" }, name: undefined };

/** Variables and the like of one shell; a subshell works on a copy. */
export type Scope = {
  world: World;
  readonly variables: Map<string, string | undefined>;
  readonly functions: Map<string, ShellNode>;
  positional: readonly Argument[];
  directory: string;
  /** How deep calls of functions and nested scripts go. */
  readonly depth: number;
  /** Shared by all copies: steps left, depth of the walk, and whether `stopAt` has said so. */
  readonly budget: { steps: number; nesting: number; stopped: boolean };
  readonly instruction: Span<"dockerfile">;
  /** The table of commands, by name as written. */
  readonly findEffect: (name: string) => Effect;
  /** Called before each command; true stops the simulation there. */
  readonly stopAt: ((name: string, span: Span<"dockerfile">) => boolean) | undefined;
  /** Reads a script inside the script. `written` is the word as written, so that places stay exact where they can. */
  readonly readScript: (text: string, span: Span<"dockerfile">, written?: string) => Script;
};

export type Call = {
  readonly scope: Scope;
  readonly world: World;
  /** Without its directory. */
  readonly name: string;
  readonly args: readonly Argument[];
  readonly span: Span<"dockerfile">;
  readonly input: Stream;
  /** Runs another command in the same shell: for sudo, env, xargs and their kin. */
  readonly run: (name: string, args: readonly Argument[], input?: Stream) => Result;
  readonly runScript: (script: Script) => Result;
  readonly because: (note: string) => Provenance;
};

export type Result = { readonly outcome: Outcome; readonly output: Stream };
export type Walk = (node: ShellNode, scope: Scope, input: Stream) => Result;

export const done: Result = { outcome: "yes", output: nothingPrinted };
export const goneThrough: Result = { outcome: "likely", output: nothingPrinted };
export const ended: Result = { outcome: "exits", output: nothingPrinted };

export type Effect = (call: Call) => Result | Outcome | undefined;
