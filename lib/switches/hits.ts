import type { SwitchMatch, SwitchRule } from "./switch";
import { type SwitchId, switches } from "./switches";

export type Place = { readonly start: number; readonly end: number };

/** A switch found, in the offsets of the text that was searched. */
export type Hit = {
  readonly id: SwitchId;
  readonly span: Place;
  /** What of a longer text it was; the span then covers the whole. */
  readonly found?: string;
  /** Where in the text it was; what the text has before it may be a comment with the same words. */
  readonly foundAt?: number;
  readonly takeOut: TakeOut | undefined;
  /** In place of the rule's own sentence, where that would not be true here. */
  readonly message?: string;
};

/** How it is taken out. */
type TakeOut =
  /** The words of the span, with the space before them. */
  | { readonly kind: "word" }
  | { readonly kind: "replace"; readonly text: string }
  /** The command, with the `&&` or `;` that joins it to its neighbour. */
  | { readonly kind: "command"; readonly of: Place }
  /** The whole instruction. */
  | { readonly kind: "instruction" }
  /** `http://` becomes `https://`. */
  | { readonly kind: "https" };

type Indexed<K extends SwitchMatch["kind"]> = { readonly id: SwitchId; readonly match: Extract<SwitchMatch, { kind: K }> };

const matches: readonly { readonly id: SwitchId; readonly match: SwitchMatch }[] = switches.flatMap(
  (rule: SwitchRule & { readonly id: SwitchId }) => rule.matches.map((match) => ({ id: rule.id, match })),
);

const byKind = {
  option: matches.flatMap(({ id, match }) => (match.kind === "option" ? [{ id, match }] : [])),
  letter: matches.flatMap(({ id, match }) => (match.kind === "letter" ? [{ id, match }] : [])),
  command: matches.flatMap(({ id, match }) => (match.kind === "command" ? [{ id, match }] : [])),
  variable: matches.flatMap(({ id, match }) => (match.kind === "variable" ? [{ id, match }] : [])),
  text: matches.flatMap(({ id, match }) => (match.kind === "text" ? [{ id, match }] : [])),
} satisfies { readonly [K in SwitchMatch["kind"]]: readonly Indexed<K>[] };

export function rulesOf<K extends SwitchMatch["kind"]>(kind: K): (typeof byKind)[K] {
  return byKind[kind];
}

/** The switch that this variable is when it has this value. */
export function variableRuleFor(name: string, value: string): SwitchId | undefined {
  return byKind.variable.find(({ match }) => match.name.test(name) && match.value.test(value))?.id;
}
