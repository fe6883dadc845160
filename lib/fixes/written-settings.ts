import type { Instruction, Value } from "../dockerfile/dockerfile";
import { programSettings } from "../runtimes/program-settings";
import { nameOf } from "../text/paths";
import type { Span } from "../text/span";
import { certainCommandsOf, plainTextOf } from "./package-lists";

/** A name that is given a file, and where. */
export type WrittenSetting = {
  readonly name: string;
  readonly value: Value;
  readonly span: Span<"dockerfile">;
  readonly instruction: Instruction;
  readonly alone: boolean;
};

/** Settings that commands of a RUN give a file (`git config http.sslCAInfo …`), with the place of the file's name. */
export function writtenSettingsOf(instruction: Instruction): readonly WrittenSetting[] {
  const { detail } = instruction;
  if (detail.kind !== "run") return [];
  return certainCommandsOf(detail.script.body).flatMap(({ words }) => {
    const [program = "", ...rest] = words.map((it) => plainTextOf(it) ?? "-");
    const command = rest.filter((it) => !it.startsWith("-")).join(" ");
    return programSettings.flatMap(({ name, ...it }) => {
      const path = it.program.test(nameOf(program)) ? it.command.exec(command)?.[1] : undefined;
      const word = path === undefined ? undefined : words.findLast(({ text }) => text === path);
      if (path === undefined || word === undefined) return [];
      return [{ name, value: { text: path, value: path, span: word.span }, span: word.span, instruction, alone: false }];
    });
  });
}
