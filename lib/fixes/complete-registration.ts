import type { Situation } from "../causes/situation";
import type { Edit } from "../text/edit";
import { findAuthoritySource, findUnseenAuthorities } from "./authority-source";
import { convertedRegistrations } from "./convert-registration";
import { addWord } from "./edit-word-list";
import type { Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { installRecipes } from "./install-recipes";
import { packageListsOf, plainTextOf } from "./package-lists";
import { rightToolEdits } from "./right-tool";
import { insertAsRoot } from "./run-as-root";
import { replaceValue } from "./trust-copies";
import { findTrustTool } from "./trust-tools";

/** The CA's file is copied in already; what is missing is its right name, its right place, the tool, or the tool's run. Least change first. */
export function completeRegistrations(situation: Situation): readonly Proposal[] {
  const { dockerfile: file, stage } = situation;
  const tool = stage && findTrustTool(stage);
  const authority = stage && findAuthoritySource(stage.state.stage);
  const copied = authority?.instruction ?? (stage && findUnseenAuthorities(stage)?.instruction);
  if (file === undefined || stage === undefined || tool === undefined || copied === undefined) return [];
  if (authority !== undefined && /\.der$/i.test(authority.name) && !tool.takes.includes("DER"))
    return convertedRegistrations(situation, authority, tool);
  const { instructions } = stage.state.stage;
  const hand = handOf(file, stage.state.stage);
  const called = authority?.name ?? "";
  const wanted = tool.anchors + (tool.extension === undefined ? called : called.replace(/\.[^.]*$/, "") + tool.extension);
  const index = instructions.indexOf(copied) + 1;
  const rename =
    authority &&
    replaceValue(
      file,
      authority.destination,
      wanted,
      `\`${tool.refresh}\` takes ${tool.extension === undefined ? "what lies" : `only \`*${tool.extension}\``} in \`${tool.anchors}\`.`,
    );
  const run = (commands: readonly string[]) =>
    insertAsRoot(situation, index, {
      hand,
      lines: [writeRun(hand, commands)],
      note: "Rebuilds the bundle with the CA in it.",
    });
  const recipe = installRecipes[stage.state.packageManager ?? ""];
  const rightened = rightToolEdits(instructions.slice(index), tool);
  const refreshes = rightened.length > 0 ? rightened : [run([tool.refresh])];
  const installs = recipe?.commands(recipe.package) ?? [];
  const at = installs.findLastIndex((it) => / (?:install|add) /.test(it)) + 1;
  const install = run([...installs.slice(0, at), tool.refresh, ...installs.slice(at)]);
  const word = recipe && wordIn(situation, recipe.package);
  const renames = rename === undefined ? [] : [rename];
  const texts = {
    renamed: `The certificate lies at \`${authority?.destination.value ?? authority?.destination.text ?? ""}\`, where \`${tool.refresh}\` does not take it. It must be a file ${tool.extension === undefined ? "" : `named \`*${tool.extension}\` `}in \`${tool.anchors}\`.`,
    refreshed: `A file in \`${tool.anchors}\` alone changes nothing: \`${tool.refresh}\` has to merge it into the bundle that programs read.`,
    installed: `\`${tool.refresh}\` is not in this image; package \`${recipe?.package ?? "ca-certificates"}\` brings it.`,
  };
  const candidates: readonly (readonly [readonly (Edit | undefined)[], string, string])[] = [
    [renames, `Copy the CA to \`${wanted}\``, texts.renamed],
    [refreshes, `Run \`${tool.refresh}\` after copying the CA`, texts.refreshed],
    [[...renames, ...refreshes], `Copy the CA to \`${wanted}\` and run \`${tool.refresh}\``, texts.renamed],
    [[word], `Install \`${recipe?.package ?? ""}\``, texts.installed],
    [[word, ...renames], `Install \`${recipe?.package ?? ""}\` and copy the CA to \`${wanted}\``, texts.installed],
    [[word, ...refreshes], `Install \`${recipe?.package ?? ""}\` and run \`${tool.refresh}\``, texts.installed],
    [[word, ...renames, ...refreshes], `Install \`${recipe?.package ?? ""}\` and register the CA`, texts.installed],
    [[install], `Install \`${recipe?.package ?? ""}\` and run \`${tool.refresh}\``, texts.installed],
    [[...renames, install], `Install \`${recipe?.package ?? ""}\` and register the CA`, texts.installed],
  ];
  return candidates.flatMap(([wantedEdits, title, why]) => {
    const edits = wantedEdits.filter((it) => it !== undefined);
    if (edits.length === 0 || edits.length < wantedEdits.length) return [];
    return [
      {
        title,
        why,
        catch: `The file must be ${tool.takes}.`,
        edits: edits.toSorted((a, b) => a.start - b.start),
        snippet: undefined,
        rank: 5,
        safety: why === texts.installed ? "needs-review" : "safe",
      },
    ];
  });
}

/** One word more in an install command; whether that comes early enough, the simulation tells. */
function wordIn({ dockerfile: file, stage }: Situation, name: string): Edit | undefined {
  if (file === undefined || stage === undefined) return undefined;
  const list = packageListsOf(stage.state.stage).find(
    (it) => it.action === "add" && !it.closed && it.operands.length > 0 && !it.operands.some((word) => plainTextOf(word) === name),
  );
  return list && addWord({ file, instruction: list.instruction, words: list.operands }, name, `\`${name}\` brings the tool.`);
}
