import type { Instruction } from "../dockerfile/dockerfile";
import { placedCommandsOf } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { readScript } from "../shell/read-script";
import type { Span } from "../text/span";
import type { Hit } from "./hits";
import { switchesInCommand } from "./switches-in-command";

type Variable = { readonly name: string; readonly value: string; readonly span: Span<"dockerfile">; readonly usedIn: string };

/** `ARG OPTIONS=-k`, or `OPTIONS=-k` in a RUN, is a switch where `curl $OPTIONS` follows. Taking it out is left to the person. */
export function optionsInVariables(text: string, instruction: Instruction): readonly Hit[] {
  return variablesOf(text, instruction).flatMap(({ name, value, span, usedIn }): readonly Hit[] => {
    if (!value.startsWith("-") || !/^\w{1,100}$/.test(name)) return [];
    const user = new RegExp(`\\b(curl|wget|pip3?|npm|git)\\b[^\\n;&|]{0,200}?\\$(?:${name}\\b|\\{${name}\\})`).exec(usedIn)?.[1];
    if (user === undefined) return [];
    const { body } = readScript(`${user} ${value}`, () => span);
    return placedCommandsOf(body)
      .flatMap(switchesInCommand)
      .map(({ id }) => ({ id, span, takeOut: undefined }));
  });
}

function variablesOf(text: string, { detail, span }: Instruction): readonly Variable[] {
  switch (detail.kind) {
    case "arg":
    case "env":
      return detail.pairs.map((it) => ({ name: it.name, value: it.value?.value ?? "", span: it.span, usedIn: text.slice(span.end) }));
    case "run":
      return placedCommandsOf(detail.script.body).flatMap(({ command }): readonly Variable[] => {
        const usedIn = text.slice(command.span.end, span.end);
        if (command.words.length === 0)
          return command.assignments.flatMap(({ name, value }) =>
            value === undefined ? [] : [{ name, value: expandWord(value, unknown) ?? "", span: command.span, usedIn }],
          );
        if (!/^(?:export|declare|local|readonly)$/.test(command.words[0]?.text ?? "")) return [];
        return command.words.slice(1).map((word) => {
          const written = expandWord(word, unknown) ?? "";
          const equals = written.indexOf("=");
          return { name: written.slice(0, Math.max(0, equals)), value: written.slice(equals + 1), span: word.span, usedIn };
        });
      });
    default:
      return [];
  }
}

const unknown = (): undefined => undefined;
