import { ruleOf } from "./rule-of";
import type { Harm } from "./switch";
import { switches } from "./switches";

/** What a switch takes away; of an id that is none of ours we say the worst. */
export function harmOf(id: string): Harm {
  const known = switches.find((it) => it.id === id);
  return (known && ruleOf(known.id)?.harm) ?? "verification";
}
