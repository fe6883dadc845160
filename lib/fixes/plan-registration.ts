import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { authorityToCopy } from "./authority-source";
import { addWord } from "./edit-word-list";
import { handOf, writeLine, writeRun } from "./hand";
import { installRecipes } from "./install-recipes";
import { needsPrivateAuthority } from "./needs-private-authority";
import { packageListsOf, plainTextOf } from "./package-lists";
import { earlyIndexOf, insertAsRoot } from "./run-as-root";
import { findTrustTool, type TrustTool } from "./trust-tools";

/** How a private CA gets into one stage: new lines at one place, and perhaps a word more in an install command. */
export type Registration = {
  /** The new lines stand before this instruction of the stage. */
  readonly index: number;
  readonly lines: readonly string[];
  readonly edits: readonly Edit[];
  /** Where the certificate lies afterwards. */
  readonly path: string;
  readonly tool: TrustTool;
};

/** The best way first. `first` asks for a place before anything that uses the network. */
export function planRegistrations(situation: Situation, { first }: { readonly first: boolean }): readonly Registration[] {
  const { dockerfile: file, stage } = situation;
  const tool = stage && findTrustTool(stage);
  if (file === undefined || stage === undefined || tool === undefined) return [];
  const hand = handOf(file, stage.state.stage);
  const authority = authorityToCopy(situation);
  const name = tool.extension === undefined ? authority.name : authority.name.replace(/\.[^.]*$/, "") + tool.extension;
  const path = tool.anchors + name;
  const copy = writeLine(hand, "COPY", `${authority.source} ${name === authority.name ? tool.anchors : path}`);
  const common = { path, tool, edits: [] };
  const early = earlyIndexOf(situation);
  const refresh = { ...common, index: early, lines: [copy, writeRun(hand, [tool.refresh])] };
  const manager = stage.state.packageManager ?? "";
  const recipe = installRecipes[manager];
  if (stage.state.image?.updateTool === "yes") return [refresh];
  const append = {
    ...common,
    index: early,
    lines: [copy, writeRun(hand, [`cat ${path} >> ${tool.bundle}`])],
  };
  const install = {
    ...common,
    index: early,
    lines: [copy, writeRun(hand, [...withRefresh(recipe?.commands(recipe.package) ?? [], tool.refresh)])],
  };
  // A host of one's own is signed for by a CA of one's own; the package mirrors are reached as ever.
  const isOwn = needsPrivateAuthority(situation);
  // Behind the proxy apk cannot fetch the tool before the CA is trusted, so the bundle of the base has to take it by hand.
  if (first && !(isOwn && manager === "apk"))
    return manager === "apk" ? [append, install] : [...installedBehind(situation, copy, common), install, refresh];
  return [
    ...afterInstall(stage, { copy, ...common }, [writeRun(hand, [tool.refresh])]),
    ...extendedPlans(situation, recipe?.package, copy, common),
    install,
    refresh,
    ...(first && manager === "apk" ? [append] : []),
  ];
}

/** The edits of a plan, in the order of the text, with lines of the caller's own behind the plan's. */
export function registrationEdits(
  situation: Situation,
  plan: Registration,
  more: readonly string[],
  note: string,
): readonly Edit[] | undefined {
  const { dockerfile: file, stage } = situation;
  if (file === undefined || stage === undefined) return undefined;
  const edit = insertAsRoot(situation, plan.index, { hand: handOf(file, stage.state.stage), lines: [...plan.lines, ...more], note });
  return edit && [...plan.edits, edit].toSorted((a, b) => a.start - b.start);
}

type Common = Pick<Registration, "path" | "tool">;

/** The stage installs the tool by itself: right behind that. */
function afterInstall(
  { state }: StageSummary,
  { copy, ...common }: Common & { readonly copy: string },
  refresh: readonly string[],
): readonly Registration[] {
  const list = packageListsOf(state.stage).find(
    (it) => it.action === "add" && it.operands.some((word) => plainTextOf(word)?.startsWith("ca-certificates")),
  );
  if (list === undefined) return [];
  return [{ ...common, edits: [], index: state.stage.instructions.indexOf(list.instruction) + 1, lines: [copy, ...refresh] }];
}

/**
 * The CA lies there early, and the package's own script takes it along: Debian's `postinst` runs `update-ca-certificates`. Only where the
 * base has not got the package, or nothing would be configured. Its mirrors are reached without TLS.
 */
function installedBehind(situation: Situation, copy: string, common: Common): readonly Registration[] {
  const { stage, failure } = situation;
  if (stage?.state.packageManager !== "apt" || stage.state.image?.updateTool !== "no" || failure?.runtime === "apt") return [];
  const index = earlyIndexOf(situation);
  const installed = afterInstall(stage, { copy, ...common }, []);
  const plans = installed.length > 0 ? installed : extendedPlans(situation, "ca-certificates", copy, common);
  return plans.map((it) => ({ ...it, index, lines: [copy] }));
}

/** The stage installs other packages: one word more there, and the CA behind it. */
function extendedPlans(situation: Situation, name: string | undefined, copy: string, common: Common): readonly Registration[] {
  const { dockerfile: file, stage } = situation;
  if (file === undefined || stage === undefined || name === undefined) return [];
  const hand = handOf(file, stage.state.stage);
  return packageListsOf(stage.state.stage)
    .filter((it) => it.action === "add" && !it.closed && it.operands.length > 0 && it.manager === stage.state.packageManager)
    .slice(0, 1)
    .flatMap((list) => {
      const edit = addWord(
        { file, instruction: list.instruction, words: list.operands },
        name,
        `\`${name}\` brings \`${common.tool.refresh}\`.`,
      );
      const index = stage.state.stage.instructions.indexOf(list.instruction) + 1;
      return edit === undefined ? [] : [{ ...common, edits: [edit], index, lines: [copy, writeRun(hand, [common.tool.refresh])] }];
    });
}

/** The refresh belongs behind the install and before the cleaning up. */
function withRefresh(commands: readonly string[], refresh: string): readonly string[] {
  const at = commands.findLastIndex((it) => / (?:install|add|-Sy) /.test(it)) + 1;
  return [...commands.slice(0, at), refresh, ...commands.slice(at)];
}
