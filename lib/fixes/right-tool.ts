import type { Instruction } from "../dockerfile/dockerfile";
import { commandsOf } from "../shell/commands-of";
import type { Edit } from "../text/edit";
import type { TrustTool } from "./trust-tools";

/** Calls of another distribution's update tool, put right: as they stand they end the build. */
export function rightToolEdits(instructions: readonly Instruction[], { refresh }: TrustTool): readonly Edit[] {
  return instructions.flatMap(({ detail }) => {
    if (detail.kind !== "run") return [];
    return commandsOf(detail.script.body).flatMap(({ words: [name, ...rest] }): readonly Edit[] => {
      // Of its options only the verb of `update-ca-trust` can be left out without a loss.
      if (name === undefined || !tools.has(name.text) || name.text === refresh || rest.some((it) => it.text !== "extract")) return [];
      const end = (rest.at(-1) ?? name).span.end;
      return [{ start: name.span.start, end, text: refresh, note: `\`${refresh}\` is the tool of this distribution.` }];
    });
  });
}

const tools: ReadonlySet<string> = new Set(["update-ca-certificates", "update-ca-trust"]);
