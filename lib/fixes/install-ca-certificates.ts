import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { hasBundle } from "./copy-bundle";
import { addWord } from "./edit-word-list";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { type InstallRecipe, installRecipes } from "./install-recipes";
import { type PackageList, packageListsOf, plainTextOf } from "./package-lists";
import { earlyIndexOf, insertAsRoot, lateIndexOf } from "./run-as-root";

export const installCaCertificates: Fix = {
  id: "install-ca-certificates",
  title: "Install the CA package",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage } = situation;
    const recipe = installRecipes[stage?.state.packageManager ?? ""];
    if (dockerfile === undefined || stage === undefined || recipe === undefined) return undefined;
    if (stage.state.shell !== "yes" || hasBundle(stage)) return undefined;
    const archived = archiveOf(stage);
    return firstOf([
      ...extended(situation, recipe).map((edit) => extendingProposal(stage, recipe, edit, archived)),
      ...indexesOf(situation).map((index) => addingProposal(situation, recipe, index, archived)),
    ]);
  },
};

/** Where the package manager itself is refused, the package has to come before what leads it to that mirror. */
function indexesOf(situation: Situation): readonly number[] {
  const early = earlyIndexOf(situation);
  if (!isRefusedItself(situation)) return [early, lateIndexOf(situation)];
  const first = situation.stage?.state.stage.instructions.findIndex(({ keyword }) => ["COPY", "ADD", "RUN"].includes(keyword)) ?? -1;
  return [first < 0 ? early : Math.min(first, early)];
}

function isRefusedItself({ failure }: Situation): boolean {
  return failure?.phase === "build" && failure.runtime === "apt";
}

function extendingProposal({ judgement }: StageSummary, recipe: InstallRecipe, edit: Edit, archived: string | undefined): Proposal {
  const dropped = judgement.detail === "recommends-dropped" ? " With `--no-install-recommends` nothing else brings it in." : "";
  return {
    title: `Add \`${recipe.package}\` to the packages that this stage installs`,
    why: `The stage installs packages already, so one more word brings the bundle and the tool that rebuilds it.${dropped}`,
    catch: archived ?? "This layer and those after it are built anew.",
    edits: [edit],
    snippet: undefined,
    rank: archived === undefined ? 5 : 40,
    safety: "safe",
  };
}

function addingProposal(situation: Situation, recipe: InstallRecipe, index: number, archived: string | undefined): Proposal | undefined {
  const { dockerfile, stage } = situation;
  if (dockerfile === undefined || stage === undefined) return undefined;
  const hand = handOf(dockerfile, stage.state.stage);
  const why = `\`${stage.state.base}\` has a package manager and no bundle; the package brings the roots to where programs look for them.`;
  const edit = insertAsRoot(situation, index, { hand, lines: [writeRun(hand, recipe.commands(recipe.package))], note: why });
  if (edit === undefined) return undefined;
  // Go, curl and the like are content with one file; OpenSSL's users also need what the package sets up around it.
  const oneFile = situation.runtime === "go" || situation.runtime === "curl" || situation.runtime === "git";
  return {
    title: `Install \`${recipe.package}\` in this stage`,
    why,
    catch:
      archived ??
      (isRefusedItself(situation)
        ? "It comes from the mirrors of the base, over plain HTTP, before another is named; where those cannot be reached, copy the bundle in instead."
        : "The build needs its package mirror for this step, and the image grows by a few megabytes."),
    edits: [edit],
    snippet: undefined,
    rank: archived === undefined ? (oneFile ? 20 : 8) : 42,
  };
}

/** One word more in an install command of this stage, best place first. */
function extended({ dockerfile, stage }: Situation, recipe: InstallRecipe): readonly Edit[] {
  if (dockerfile === undefined || stage === undefined) return [];
  const lists = packageListsOf(stage.state.stage).filter(
    (it) =>
      it.action === "add" &&
      !it.closed &&
      it.operands.length > 0 &&
      managersOf(stage).has(it.manager) &&
      !it.operands.some((word) => plainTextOf(word) === recipe.package),
  );
  const note = `\`${recipe.package}\` brings the bundle.`;
  return lists
    .toSorted((a, b) => Number(!hasIndex(a, dockerfile.text)) - Number(!hasIndex(b, dockerfile.text)))
    .flatMap((it) => {
      const edit = addWord({ file: dockerfile, instruction: it.instruction, words: it.operands }, recipe.package, note);
      return edit === undefined ? [] : [edit];
    });
}

function managersOf({ state }: StageSummary): ReadonlySet<string> {
  const own = state.packageManager ?? "";
  return new Set(own === "dnf" || own === "yum" ? ["dnf", "yum"] : [own]);
}

/** apt needs its index fetched in the same RUN; the others fetch it themselves. */
function hasIndex({ manager, instruction, command }: PackageList, text: string): boolean {
  return manager !== "apt" || /\bupdate\b/.test(text.slice(instruction.span.start, command.span.start));
}

/** Releases whose packages have left the mirrors: an install fails there as the image stands. */
function archiveOf({ state }: StageSummary): string | undefined {
  const { image } = state;
  const release = Number(image?.release);
  if (image?.distribution !== "debian" || Number.isNaN(release) || release > 10) return undefined;
  return `Debian ${image.release} has moved to the archive of old releases, so \`apt-get update\` fails in this image unless its sources say so. A newer base is the better cure.`;
}
