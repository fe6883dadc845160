import type { Harm, SwitchRule } from "./switch";
import { switches } from "./switches";

const harms = new Map<string, Harm>(switches.map((it: SwitchRule) => [it.id, it.harm ?? "verification"]));

/** What a switch takes away; of an id that is none of ours we say the worst. */
export function harmOf(id: string): Harm {
  return harms.get(id) ?? "verification";
}
