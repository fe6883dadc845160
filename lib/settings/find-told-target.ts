import type { Span } from "../text/span";

export type ToldTarget = { readonly name: string; readonly span: Span<"log"> };

/**
 * The stage that a build command or a compose file in the log box asks for. Undefined where none does, where two ask for different ones, and
 * where another build beside it asks for none: which of them made the image is not known then.
 */
export function findToldTarget(log: string): ToldTarget | undefined {
  const told = [...fromCommands(log), ...fromCompose(log)];
  const [first] = told;
  return first !== undefined && told.every((it) => it?.name === first.name) ? first : undefined;
}

/** One for each build command: what it asks for. */
function fromCommands(log: string): readonly (ToldTarget | undefined)[] {
  if (!log.includes("--target")) return [];
  const found: (ToldTarget | undefined)[] = [];
  for (const { index, 0: command } of log.matchAll(builds)) {
    const option = /[ \t]--target(?:=|[ \t]{1,20})["']?([\w.-]{1,128})/.exec(command);
    const [text, name] = option ?? [];
    const start = index + (option?.index ?? 0) + 1;
    found.push(name === undefined || text === undefined ? undefined : { name, span: { in: "log", start, end: start + text.length - 1 } });
  }
  return found;
}

// To the end of the line, over line continuations.
const builds =
  /\b(?:docker(?:[ \t]+(?:image|builder|buildx))?[ \t]+build|(?:podman|nerdctl)[ \t]+build|buildah[ \t]+(?:bud|build)|\/kaniko\/executor)(?=[ \t])(?:[^\n\\]|\\\r?\n|\\)*/g;

/** One for each `build:` of a compose file: what it asks for. */
function fromCompose(log: string): readonly (ToldTarget | undefined)[] {
  if (!log.includes("target:")) return [];
  const found: (ToldTarget | undefined)[] = [];
  for (const { index, 0: head, 1: indent = "" } of log.matchAll(/^([ ]{0,40})build:[ \t]*\r?\n/gm)) {
    let at = index + head.length;
    let target: ToldTarget | undefined;
    for (;;) {
      const line = /^[^\n]*\n?/.exec(log.slice(at, at + longest))?.[0] ?? "";
      const depth = line.search(/[^ ]/);
      if (line.trim() === "" || depth <= indent.length) break;
      const [text, before = "", name] = /^([ ]+target:[ ]{0,20}["']?)([\w.-]{1,128})/.exec(line) ?? [];
      if (text !== undefined && name !== undefined)
        target = { name, span: { in: "log", start: at + before.search(/target/), end: at + text.length } };
      at += line.length;
    }
    found.push(target);
  }
  return found;
}

const longest = 400;
