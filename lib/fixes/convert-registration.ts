import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import type { AuthoritySource } from "./authority-source";
import { copyTo } from "./copy-to";
import type { Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { installRecipes } from "./install-recipes";
import { namesPath } from "./names-path";
import { insertAsRoot } from "./run-as-root";
import type { TrustTool } from "./trust-tools";

/** The CA is copied in, and in DER form by its name: it keeps that name in the image, is written as PEM beside it, and goes. */
export function convertedRegistrations(situation: Situation, authority: AuthoritySource, tool: TrustTool): readonly Proposal[] {
  const { dockerfile: file, stage } = situation;
  const { destination, instruction, name } = authority;
  if (file === undefined || stage === undefined || !hasOpenssl(stage)) return [];
  const { instructions } = stage.state.stage;
  const der = tool.anchors + name;
  const pem = der.replace(/\.der$/i, ".crt");
  const to = destination.value ?? destination.text;
  const isThere = (to.endsWith("/") ? to + name : to) === der;
  const moved = isThere
    ? undefined
    : copyTo({ file, stage: stage.state.stage, ...authority }, der, "The file is not PEM yet, so it keeps its own ending.");
  if ((!isThere && moved === undefined) || findPlainWord(der) === undefined) return [];
  const hand = handOf(file, stage.state.stage);
  const isNamed = namesPath({ file, stage: stage.state.stage, path: der });
  const convert = [`openssl x509 -inform der -in ${der} -out ${pem}`, ...(isNamed ? [] : [`rm ${der}`])];
  const recipe = installRecipes[stage.state.packageManager ?? ""];
  const installs = recipe?.commands(recipe.package) ?? [];
  const at = installs.findLastIndex((it) => / (?:install|add) /.test(it)) + 1;
  const ways: readonly (readonly string[])[] = [
    convert,
    [...convert, tool.refresh],
    ...(recipe !== undefined && stage.state.packageManager === "apt"
      ? [[...installs.slice(0, at), ...convert, tool.refresh, ...installs.slice(at)]]
      : []),
  ];
  return ways.flatMap((commands) => {
    const run = insertAsRoot(situation, instructions.indexOf(instruction) + 1, {
      hand,
      lines: [writeRun(hand, commands)],
      note: "Writes the CA as PEM.",
    });
    return run === undefined
      ? []
      : [
          {
            title: "Convert the CA to PEM and register it",
            why: `\`${name}\` is in DER form by its name, and programs read PEM; \`openssl\` writes it anew.`,
            catch: "If the file is PEM in spite of its name, rename it instead.",
            edits: [...(moved ? [moved] : []), run].toSorted((a, b) => a.start - b.start),
            snippet: undefined,
            rank: 5,
            safety: "needs-review" as const,
          },
        ];
  });
}

/** Debian's `ca-certificates` brings `openssl` along; that of others does not. */
function hasOpenssl({ state }: StageSummary): boolean {
  return state.packageManager === "apt" || state.tools["openssl"] === "yes" || state.packages["openssl"] === "yes";
}
