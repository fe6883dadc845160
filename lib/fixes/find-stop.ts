import type { Instruction } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { ShellNode } from "../shell/script";
import type { Span } from "../text/span";

/** The RUN of a stage at which its build is known to stop, because a trust tool in it cannot work there. */
export function findStop({ state }: StageSummary): Instruction | undefined {
  const failing = new Set(state.failing?.map((it) => it.start));
  if (failing.size === 0) return undefined;
  return state.stage.instructions.find(
    ({ detail }) => detail.kind === "run" && mustSucceed(detail.script.body).some((it) => failing.has(it.start)),
  );
}

/** Commands whose failure is that of the whole script; what stands before a `;` or `||` may fail. */
function mustSucceed(node: ShellNode): readonly Span[] {
  switch (node.kind) {
    case "command":
      return [node.span];
    case "and":
      return [...mustSucceed(node.left), ...mustSucceed(node.right)];
    case "sequence":
      return node.nodes.slice(-1).flatMap(mustSucceed);
    case "pipeline":
      return node.negated ? [] : node.commands.slice(-1).flatMap(mustSucceed);
    case "subshell":
    case "group":
      return mustSucceed(node.body);
    default:
      return [];
  }
}
