import type { Redirect, Script, ShellNode } from "../../shell/script";
import type { Span } from "../../text/span";
import { emptyStream } from "../store/write";
import { type Argument, hole, nothingPrinted, type Result, type Scope, type Stream, type Walk } from "./call";
import { expandText, expandWords } from "./expand-words";
import { redirect } from "./redirect";

type Invoke = (first: Argument, args: readonly Argument[], scope: Scope, input: Stream, span: Span<"dockerfile">) => Result;

export function runCommand(node: ShellNode & { kind: "command" }, scope: Scope, input: Stream, walk: Walk, invoke: Invoke): Result {
  const substitute = substituteWith(walk);
  const [first, ...args] = expandWords(node.words, scope, substitute);
  const assignments = node.assignments.map(({ name, value }): [string, string | undefined] => {
    const text = value && expandText(value, scope, substitute);
    return [name, text?.includes(hole) ? undefined : text];
  });
  if (first === undefined) {
    for (const [name, value] of assignments) scope.variables.set(name, value);
    return redirected(node.redirects, scope, input, node.span, walk, () => ({ outcome: "yes", output: emptyStream }));
  }
  // `A=b cmd` sets it for this command alone.
  const saved = assignments.map(([name]) => ({ name, had: scope.variables.has(name), value: scope.variables.get(name) }));
  for (const [name, value] of assignments) scope.variables.set(name, value);
  const result = redirected(node.redirects, scope, input, node.span, walk, (stream) => invoke(first, args, scope, stream, node.span));
  for (const { name, had, value } of saved) {
    if (had) scope.variables.set(name, value);
    else scope.variables.delete(name);
  }
  return result;
}

/** Takes `<` and heredocs as input, runs, then lets `>` and `>>` write what was printed. */
export function redirected(
  redirects: readonly Redirect[],
  scope: Scope,
  input: Stream,
  span: Span<"dockerfile">,
  walk: Walk,
  run: (input: Stream) => Result,
): Result {
  if (redirects.length === 0) return run(input);
  const substitute = substituteWith(walk);
  return redirect(redirects, scope, input, span, (word) => expandText(word, scope, substitute), run);
}

/** `$( … )`: runs in a shell of its own, and what it prints counts. */
export function substituteWith(walk: Walk): (script: Script, scope: Scope) => Stream {
  return (script, scope) => {
    const inner: Scope = { ...scope, variables: new Map(scope.variables), functions: new Map(scope.functions) };
    const { output } = walk(script.body, inner, nothingPrinted);
    scope.world = inner.world;
    return output;
  };
}
