import { absolutePath } from "../../text/paths";
import { type Argument, type Call, hole } from "../shell/call";

export function rootOf(call: Call, argument: Argument | undefined): string | undefined {
  const path = argument && absolutePath(argument.text, call.scope.directory);
  return path === "/" ? undefined : path;
}

/** Names without versions, architectures and repositories; undefined for what is not known, or a local file. */
export function namesOf(args: readonly Argument[], call: Call): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const { text, known } of args) {
    if (text.trim() === "") continue;
    if (!known)
      names.push(
        text.replaceAll(hole, "").length > 3 && text.indexOf(hole) > 3 ? nameWithoutVersion(text.slice(0, text.indexOf(hole))) : undefined,
      );
    else if (text.includes("/") && /\.(?:deb|rpm|apk)$/.test(text))
      names.push(text.includes("ca-certificates") ? "ca-certificates" : undefined);
    else names.push(nameWithoutVersion(text));
  }
  // `xargs apt-get install` reads a list that we do not see.
  if (call.input.name === "xargs") names.push(undefined);
  return names;
}

function nameWithoutVersion(text: string): string {
  return text.split(/[=<>~@:/]/)[0] ?? text;
}

/** Who can use a package manager has one, and a shell. */
export function learn(call: Call, manager: string): void {
  const { world } = call;
  if (world.shell === "unknown") world.shell = "yes";
  if (world.packageManager === undefined) world.packageManager = manager === "tdnf" ? "tdnf" : manager;
}

export function word(text: string): Argument {
  return { text, known: true, glob: false, word: undefined };
}
