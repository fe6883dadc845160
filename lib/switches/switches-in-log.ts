import { placedCommandsOf } from "../shell/commands-of";
import { readScript } from "../shell/read-script";
import { type Hit, rulesOf, variableRuleFor } from "./hits";
import { switchesInCommand } from "./switches-in-command";

// Cheap, and true of every line that could hold a switch: all else is looked at no further.
const worthALook = /insecure|verify|no-check-cert|trusted|unauthorized|strict[-_]ssl|disable|ignore|validat|\s-[A-Za-z]*k|http:|ssl/i;

/** A line that a person or a build tool gives as a command, not a tool's advice about its options. */
const commandLine =
  /^(?:\s*(?:#\d+ )?(?:> )?\[[^\]]{1,80}\] RUN |Step \d+\/\d+ : RUN |STEP \d+(?:\/\d+)?: RUN |\s*\++ |[\w.@~:/ -]{0,60}\$ |root@[\w.-]{1,80}:[^#\n]{0,80}# |(?=(?:docker|podman|kubectl|helm|curl|wget|git|npm|pip3?|\/kaniko\/executor) [\w-]))(.+)$/;
const setting = /^(\s*-?\s*["']?)([A-Za-z_][A-Za-z0-9_]*)["']?\s*[:=]\s*["']?([^"'\s]+)["']?,?\s*$/;
const kubernetesName = /^\s*-?\s*name:\s*["']?([A-Za-z_][A-Za-z0-9_]*)["']?\s*$/;
const kubernetesValue = /^\s*value:\s*["']?([^"'\s]+)["']?\s*$/;
const advice = /\b(?:use|using|try|pass|add|option|flag|consider|recommend|if you|instead|to disable|to turn off|do not|don't|never)\b/i;
/** A line that its file ignores; `#12 0.3` begins a line of BuildKit's. */
const remark = /^\s*(?:#(?!\d)|\/\/|;)/;
const longest = 4000;

/** Switches in pasted commands, settings and warnings; each kind once, where it is seen first. */
export function switchesInLog(log: string): readonly Hit[] {
  const hits = new Map<Hit["id"], Hit>();
  let name: string | undefined;
  let start = 0;
  while (start < log.length) {
    const newline = log.indexOf("\n", start);
    const end = newline < 0 ? log.length : newline;
    const next = end + 1;
    if (end - start <= longest) {
      const line = log.slice(start, end).trimEnd();
      const value = name === undefined ? undefined : kubernetesValue.exec(line)?.[1];
      if (worthALook.test(line) || value !== undefined) {
        for (const hit of hitsInLine(line, start, name, value)) if (!hits.has(hit.id)) hits.set(hit.id, hit);
      }
      name = kubernetesName.exec(line)?.[1];
    }
    start = next;
  }
  return [...hits.values()];
}

function hitsInLine(line: string, start: number, name: string | undefined, value: string | undefined): readonly Hit[] {
  const whole = { start: start + (line.length - line.trimStart().length), end: start + line.length };
  const command = commandLine.exec(line)?.[1];
  if (command !== undefined) {
    const offset = start + line.length - command.length;
    // BuildKit repeats a failed step as `> [2/3] RUN …:`.
    const script = readScript(command.replace(/:$/, ""), (from, to) => ({ in: "dockerfile", start: offset + from, end: offset + to }));
    const found = placedCommandsOf(script.body).flatMap(switchesInCommand);
    if (found.length > 0) return found;
  }
  if (name !== undefined && value !== undefined) {
    const id = variableRuleFor(name, value);
    if (id) return [{ id, span: whole, takeOut: undefined }];
  }
  const pair = setting.exec(line);
  const id = pair?.[2] === undefined || pair[3] === undefined ? undefined : variableRuleFor(pair[2], pair[3]);
  if (id) return [{ id, span: whole, takeOut: undefined }];
  if (advice.test(line) || remark.test(line)) return [];
  return rulesOf("text").flatMap(({ id: textId, match }): readonly Hit[] => {
    const found = match.log ? match.pattern.exec(line) : null;
    return found
      ? [{ id: textId, span: { start: start + found.index, end: start + found.index + found[0].length }, takeOut: undefined }]
      : [];
  });
}
