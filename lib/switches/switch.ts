import type { Edit } from "../text/edit";
import type { Span } from "../text/span";
import type { SwitchId } from "./switches";

/** A place where verification of certificates is turned off. */
export type Switch = {
  readonly id: SwitchId;
  readonly span: Span;
  /** What it does, in a sentence. */
  readonly message: string;
  /** Takes it out of the Dockerfile and nothing else; undefined in a log, and where taking it out is not that simple. */
  readonly removal: Edit | undefined;
};

/** What it takes away; `none`: it was meant to, and does nothing. */
export type Harm = "verification" | "plain-http" | "signature" | "none";

export type SwitchRule = {
  readonly id: string;
  readonly message: string;
  readonly citation: string;
  /** `verification` where nothing is said. */
  readonly harm?: Harm;
  /** `person`: what takes its place only the person knows, so its removal is not offered. */
  readonly mend?: "person";
  /** Counts only where an instruction of the stage that matches this, up to its own, names an address with plain HTTP. */
  readonly over?: RegExp;
  /** Or in these images, whose own addresses are such. */
  readonly overIn?: RegExp;
  /** Empty where it is told by what stands around another one. */
  readonly matches: readonly SwitchMatch[];
};

export type SwitchMatch =
  /** A word of a command line. With `value` the next word belongs to it and must match too. */
  | { readonly kind: "option"; readonly programs: RegExp; readonly option: RegExp; readonly value?: RegExp }
  /** A letter among short options, `-fsSLk`; the letters in `valued` take the rest of the word, or the next one. */
  | { readonly kind: "letter"; readonly programs: RegExp; readonly letter: string; readonly valued: string }
  /** The whole command does nothing but this; tested against its arguments, apart by one space. */
  | { readonly kind: "command"; readonly programs: RegExp; readonly args: RegExp }
  | { readonly kind: "variable"; readonly name: RegExp; readonly value: RegExp }
  /**
   * Code or settings that the Dockerfile writes. `file`: only where they go to a file of that name; `call`: as an argument, only of what is
   * called so; `log`: looked for in logs too, or `only` there.
   */
  | { readonly kind: "text"; readonly pattern: RegExp; readonly file?: RegExp; readonly call?: RegExp; readonly log?: true | "only" };
