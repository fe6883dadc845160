import type { Detail, Dockerfile, Instruction } from "../dockerfile/dockerfile";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { placedCommandsOf } from "../shell/commands-of";
import { nestedScriptOf } from "../shell/nested-script";
import { programOf } from "../shell/program-of";
import type { Script } from "../shell/script";
import type { Edit } from "../text/edit";

/** What parsed before the edit parses after it, and no instruction is left without anything to do. */
export function staysReadable(
  { text, escape: mark }: Dockerfile,
  { span, detail }: Instruction,
  { start, end, text: instead }: Edit,
): boolean {
  if (start <= span.start && end >= span.end) return true;
  if (!isReadable(detail)) return true;
  const { shell } = detail.kind === "run" ? detail : { shell: undefined };
  const edited = `${text.slice(span.start, start)}${instead}${text.slice(end, span.end)}`;
  const head = `${mark === "`" ? "# escape=`\n" : ""}FROM a\n${shell === undefined ? "" : `SHELL ${JSON.stringify(shell)}\n`}`;
  const instructions = readDockerfile(head + edited)?.stages.flatMap((it) => it.instructions) ?? [];
  const last = instructions.at(-1);
  return (
    instructions.length === (shell === undefined ? 1 : 2) &&
    last !== undefined &&
    last.detail.kind === detail.kind &&
    isReadable(last.detail)
  );
}

function isReadable(detail: Detail): boolean {
  switch (detail.kind) {
    case "run":
    case "cmd":
    case "entrypoint":
      return detail.script !== undefined && isWhole(detail.script);
    case "onbuild":
      return detail.inner !== undefined && isReadable(detail.inner.detail);
    default:
      return true;
  }
}

/** It parses, as do the scripts that it hands to other shells, and it does something. */
function isWhole({ body, understood }: Script): boolean {
  if (!understood || (body.kind === "sequence" && body.nodes.length === 0)) return false;
  return placedCommandsOf(body).every(({ command }) => {
    const program = programOf(command, () => undefined);
    const nested = program && nestedScriptOf(program, (name) => `$${name}`);
    return nested === undefined || isWhole(nested);
  });
}
