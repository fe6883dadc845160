import type { Dockerfile, Instruction } from "../dockerfile/dockerfile";
import { ruleOf } from "./rule-of";
import type { SwitchId } from "./switches";
import { withoutComments } from "./without-comments";

/** Whether a switch that counts only over plain HTTP has such an address in its own instruction or one above it in the stage. */
export function isOverPlainHttp(id: SwitchId, { text, stages }: Dockerfile, instruction: Instruction): boolean {
  const { over, overIn } = ruleOf(id) ?? {};
  if (over === undefined) return true;
  const stage = stages.find((it) => it.instructions.includes(instruction));
  if (stage === undefined) return false;
  const above = stage.instructions
    .slice(0, stage.instructions.indexOf(instruction) + 1)
    .map(({ span }) => text.slice(span.start, span.end));
  if (stage.base.kind === "image" && overIn?.test(stage.base.reference) === true && !above.some(namesOwnMirror)) return true;
  return above.map(withoutComments).some((it) => over.test(it) && plainAddress.test(it.replace(proxies, "")));
}

const plainAddress = /\bhttp:\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0)(?:[:/\s"']|$)|\[::1\])/i;
const proxies = /\b(?:\w{1,10}_)?proxy["']?[\s=:]{1,3}["']?http:\/\/\S{1,200}/gi;

/** The image's own addresses may be others then. */
function namesOwnMirror(instruction: string): boolean {
  return /https:/.test(instruction) && /\/etc\/apt\/sources/.test(instruction);
}
