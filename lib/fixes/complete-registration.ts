import type { Situation } from "../causes/situation";
import type { Instruction } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { nameOf } from "../text/paths";
import { findAuthoritySource, findUnseenAuthorities } from "./authority-source";
import { convertedRegistrations } from "./convert-registration";
import { canMove, copyTo } from "./copy-to";
import { addWord } from "./edit-word-list";
import type { Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { installRecipes } from "./install-recipes";
import { findVainRefresh, replaceRun } from "./mend-stop";
import { certainCommandsOf, packageListsOf, plainTextOf } from "./package-lists";
import { rightToolEdits } from "./right-tool";
import { insertAsRoot } from "./run-as-root";
import { replaceValue } from "./trust-copies";
import { findTrustTool, type TrustTool } from "./trust-tools";

/**
 * The CA's file is copied in already; what is missing is its right name, its right place, the tool, or the tool's run. Least change first.
 * `changing` are edits that the caller makes beside it.
 */
export function completeRegistrations(situation: Situation, changing: readonly Edit[] = []): readonly Proposal[] {
  const { dockerfile: file, stage } = situation;
  const tool = stage && findTrustTool(stage);
  const authority = stage && findAuthoritySource(stage.state.stage);
  const unseen = stage && findUnseenAuthorities(stage)?.instruction;
  const placed = authority === undefined && unseen === undefined && tool && stage ? findPlacedByRun(situation, stage, tool) : undefined;
  const copied = authority?.instruction ?? unseen ?? placed?.instruction;
  if (file === undefined || stage === undefined || tool === undefined || copied === undefined) return [];
  if (authority !== undefined && /\.der$/i.test(authority.name) && !tool.takes.includes("DER"))
    return convertedRegistrations(situation, authority, tool);
  const { instructions } = stage.state.stage;
  const hand = handOf(file, stage.state.stage);
  const called = authority?.name ?? (placed === undefined ? "" : nameOf(placed.path));
  const wanted = tool.anchors + (tool.extension === undefined ? called : called.replace(/\.[^.]*$/, "") + tool.extension);
  const index = instructions.indexOf(copied) + 1;
  const isThere = stage.state.files.some(({ path }) => path === wanted);
  const rename =
    placed !== undefined
      ? renamedInRun(placed, tool)
      : authority === undefined
        ? directoryEdit({ file, stage: stage.state.stage, instruction: copied }, tool)
        : !isThere
          ? copyTo(
              { file, stage: stage.state.stage, ...authority, changing },
              wanted,
              `\`${tool.refresh}\` takes ${tool.extension === undefined ? "what lies" : `only \`*${tool.extension}\``} in \`${tool.anchors}\`.`,
            )
          : undefined;
  const stays = rename !== undefined && rename.start === rename.end;
  const isAlone = copied.detail.kind === "copy" && copied.detail.sources.length === 1;
  // Where the tool's run is there and cannot work, what can work takes its place.
  const stop = findVainRefresh(situation, index);
  const run = (commands: readonly string[]) =>
    stop?.isAlone === true
      ? replaceRun(situation, stop.instruction, commands)
      : insertAsRoot(situation, index, {
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
    renamed: `The certificate lies at \`${placed?.path ?? authority?.destination.value ?? authority?.destination.text ?? ""}\`, where \`${tool.refresh}\` does not take it. It must be a file ${tool.extension === undefined ? "" : `named \`*${tool.extension}\` `}in \`${tool.anchors}\`.${stays ? (isAlone ? " Another line names the first place, so that copy stays." : " What is copied with it stays where it is.") : ""}`,
    refreshed: `A file in \`${tool.anchors}\` alone changes nothing: \`${tool.refresh}\` has to merge it into the bundle that programs read.`,
    installed: `\`${tool.refresh}\` is not in this image; package \`${recipe?.package ?? "ca-certificates"}\` brings it.`,
  };
  const candidates: readonly (readonly [readonly (Edit | undefined)[], string, string])[] = [
    [renames, `Copy the CA to \`${wanted}\``, texts.renamed],
    [
      refreshes,
      authority === undefined ? `Run \`${tool.refresh}\` once the CA is there` : `Run \`${tool.refresh}\` after copying the CA`,
      texts.refreshed,
    ],
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

type Placed = { readonly instruction: Instruction; readonly path: string };

/** A RUN put a certificate where the tool looks. One that came with verification off is nothing to make trusted. */
function findPlacedByRun({ switches }: Situation, { state }: StageSummary, { anchors }: TrustTool): Placed | undefined {
  const placed = state.files.filter(({ path, content }) => content.kind === "authority" && path.startsWith(anchors));
  return placed.flatMap(({ path, provenance }): readonly Placed[] => {
    const instruction = state.stage.instructions.find(
      ({ keyword, span }) => keyword === "RUN" && provenance.some((it) => it.span.start >= span.start && it.span.start < span.end),
    );
    const isUnchecked = switches.some(
      (it) => instruction !== undefined && it.span.start >= instruction.span.start && it.span.end <= instruction.span.end,
    );
    return instruction === undefined || isUnchecked ? [] : [{ instruction, path }];
  })[0];
}

/** The command that moves or copies it there gives it the name that the tool takes. */
function renamedInRun({ instruction, path }: Placed, { anchors, extension, refresh }: TrustTool): Edit | undefined {
  const { detail } = instruction;
  if (detail.kind !== "run" || extension === undefined || path.endsWith(extension)) return undefined;
  const commands = certainCommandsOf(detail.script.body).map(({ words }) => words);
  const command = commands.find((words) => {
    const [program, ...rest] = words.map((it) => plainTextOf(it) ?? "");
    const to = rest.at(-1) ?? "";
    return (
      /^(?:cp|mv)$/.test(program ?? "") &&
      rest.filter((it) => !it.startsWith("-")).length === 2 &&
      (to === path || `${to.replace(/\/$/, "")}/` === anchors)
    );
  });
  const target = command?.at(-1);
  const named = anchors + nameOf(path).replace(/\.[^.]*$/, "") + extension;
  return target && { start: target.span.start, end: target.span.end, text: named, note: `\`${refresh}\` takes only \`*${extension}\`.` };
}

/** Certificates copied as a whole directory, to one below that of a tool that does not look there. */
function directoryEdit(copy: Parameters<typeof canMove>[0], { anchors, refresh }: TrustTool): Edit | undefined {
  const { detail } = copy.instruction;
  if (detail.kind !== "copy" || detail.destination === undefined) return undefined;
  const to = detail.destination.value ?? detail.destination.text;
  if (!to.startsWith(anchors) || to === anchors || !canMove(copy)) return undefined;
  return replaceValue(copy.file, detail.destination, anchors, `\`${refresh}\` does not look into directories below it.`);
}

/** One word more in an install command; whether that comes early enough, the simulation tells. */
function wordIn({ dockerfile: file, stage }: Situation, name: string): Edit | undefined {
  if (file === undefined || stage === undefined) return undefined;
  const list = packageListsOf(stage.state.stage).find(
    (it) => it.action === "add" && !it.closed && it.operands.length > 0 && !it.operands.some((word) => plainTextOf(word) === name),
  );
  return list && addWord({ file, instruction: list.instruction, words: list.operands }, name, `\`${name}\` brings the tool.`);
}
