import type { SwitchRule } from "./switch";
import { type SwitchId, switches } from "./switches";

const rules = new Map<SwitchId, SwitchRule>(switches.map((it: SwitchRule & { readonly id: SwitchId }) => [it.id, it]));

export function ruleOf(id: SwitchId): SwitchRule | undefined {
  return rules.get(id);
}
