import { joinPath, matchesGlob, nameOf } from "../../text/paths";
import { type Argument, type Call, hole, nothingPrinted, type Result } from "../shell/call";
import { type EntryContent, entriesBelow, findPlace, markAt } from "../store/disk";
import { contentByName } from "../store/write";
import { pathOf } from "./matching";

/**
 * `find … -exec`, `-delete`, or a list for `xargs`. What is known to match is passed on by name; where there may be more, an
 * argument with a hole stands for all of that, so that what happens to it is not known rather than nothing.
 */
export function findFiles(call: Call): Result {
  const start = call.args.findIndex((it) => /^[-(!]/.test(it.text) && !/^-[HLPDO]/.test(it.text));
  const tests = start < 0 ? [] : call.args.slice(start);
  const roots = (start < 0 ? call.args : call.args.slice(0, start)).filter((it) => !it.text.startsWith("-"));
  const found = roots.flatMap((root) => foundBelow(call, root, tests));
  const action = tests.findIndex((it) => /^-(?:exec|execdir|ok|okdir|delete)$/.test(it.text));
  if (action < 0) return { outcome: "likely", output: { ...nothingPrinted, name: "xargs", files: found } };
  if (tests[action]?.text === "-delete") {
    call.run("rm", [word("-rf"), ...found]);
    return { outcome: "likely", output: nothingPrinted };
  }
  const rest = tests.slice(action + 1);
  const end = rest.findIndex((it) => /^[;+]$/.test(it.text));
  const [program, ...args] = end < 0 ? rest : rest.slice(0, end);
  if (program === undefined) return { outcome: "likely", output: nothingPrinted };
  const wanted = args.some((it) => it.text.includes("{}")) ? args : [...args, word("{}")];
  const result = call.run(
    program.text,
    wanted.flatMap((it) => filledIn(it, found)),
  );
  // A pipe or redirect behind it gets the bytes of files that we do not see.
  return { outcome: "likely", output: result.output };
}

function filledIn(argument: Argument, found: readonly Argument[]): readonly Argument[] {
  if (argument.text === "{}") return found;
  if (!argument.text.includes("{}")) return [argument];
  return [{ ...argument, text: argument.text.replaceAll("{}", hole), known: false }];
}

function foundBelow(call: Call, root: Argument, tests: readonly Argument[]): readonly Argument[] {
  const { disk } = call.world;
  const at = tests.findIndex((it) => /^-i?name$/.test(it.text));
  const pattern = (at < 0 ? undefined : tests[at + 1]?.text) ?? "*";
  const path = pathOf(call, root);
  const place = findPlace(disk, path);
  const isPlain = understood(tests);
  const more: Argument = { text: joinPath(path, pattern.replaceAll("*", hole)), known: false, glob: false, word: undefined };
  if (!root.known || !isPlain) return [more];
  const typeAt = tests.findIndex((it) => it.text === "-type");
  const kind = typeAt < 0 ? undefined : tests[typeAt + 1]?.text;
  const known = entriesBelow(disk, place.path)
    .filter(([it, { content }]) => (it !== place.path || kind === "d") && isOfType(content, kind) && matchesGlob(nameOf(it), pattern))
    .map(([it]) => word(it));
  const holdsMore =
    markAt(disk, place.path).kind === "unknown" ||
    contentByName(pattern.replaceAll("*", "ca")).kind !== "other" ||
    [...disk.entries].some(([it, { content }]) => it === place.path && content.kind === "directory" && content.hashed !== "no");
  if (kind === "d") return known;
  return holdsMore || known.length === 0 ? [...known, more] : known;
}

function isOfType({ kind }: EntryContent, type: string | undefined): boolean {
  if (type === "d") return kind === "directory";
  if (type === "l") return kind === "link";
  return type === "f" ? kind !== "directory" && kind !== "link" : kind !== "directory";
}

/** Only names and kinds of files are asked for; an age, a size or an `-o` is beyond what we know. */
function understood(tests: readonly Argument[]): boolean {
  let at = 0;
  while (at < tests.length) {
    const text = tests[at]?.text ?? "";
    if (/^-(?:exec|execdir|ok|okdir|delete|print0?|printf)$/.test(text)) return true;
    if (/^-(?:name|type|maxdepth|mindepth)$/.test(text)) at += 2;
    else if (/^-(?:follow|xdev|mount|depth|noleaf)$/.test(text)) at += 1;
    else return false;
  }
  return true;
}

function word(text: string): Argument {
  return { text, known: true, glob: false, word: undefined };
}
