import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { fileAt } from "../trust/find-file-at";
import { alpineImageOf } from "./alpine-image";
import type { AuthorityToCopy } from "./authority-source";
import { usualBundle } from "./copy-bundle";
import { handOf, writeLine, writeRun } from "./hand";
import { freeStageName, insertStage } from "./new-stage";
import { insertEarly, insertLate } from "./place";

export type Merge = { readonly edits: readonly Edit[]; readonly why: string };

/**
 * A stage of its own makes the bundle, public roots and the CA, and the stage in question copies it to where its program reads; or, with
 * `setting`, to the usual place, and a variable says so. Early in the stage first, then late, where something in between covers the place.
 */
export function mergeInStage(
  { dockerfile: file }: Situation,
  stage: StageSummary,
  authority: AuthorityToCopy,
  setting?: (bundle: string) => string,
): readonly Merge[] {
  if (file === undefined) return [];
  const hand = handOf(file, stage.state.stage);
  const name = freeStageName(file);
  const added = insertStage(file, stage.state.stage, {
    image: alpineImageOf(file),
    name,
    body: [
      writeLine(hand, "COPY", `${authority.source} /usr/local/share/ca-certificates/`),
      writeRun(hand, ["apk add --no-cache ca-certificates", "update-ca-certificates"]),
    ],
    note: "The bundle is made where there is a shell.",
  });
  if (added === undefined) return [];
  const target = setting === undefined ? targetOf(stage) : usualBundle;
  const lines = [
    writeLine(hand, "COPY", `--from=${name} ${usualBundle} ${target === usualBundle ? "/etc/ssl/certs/" : target}`),
    ...(setting === undefined ? [] : [writeLine(hand, "ENV", setting(usualBundle))]),
  ];
  const lacks = stage.state.shell === "yes" ? "update tool" : "shell";
  const why = `The image has no ${lacks}, so the bundle is made in stage \`${name}\` and copied over: public roots and your CA in one file.`;
  return [insertEarly, insertLate].map((insert) => {
    const copied = insert(stage.state.stage, { file, lines, note: "The finished bundle, public roots and your CA." });
    return { edits: [added, copied], why };
  });
}

/** Where the program reads. Several of its paths may be links to one file; a person expects the copy at the file. */
function targetOf({ state, judgement }: StageSummary): string {
  const files = judgement.lookUps.filter(({ path }) => /^\/[^*$]*\.(?:crt|pem)$/.test(path));
  const found = files.filter((it) => it.found === "hit").map((it) => it.path);
  if (found.some((it) => fileAt(state, it).path === usualBundle)) return usualBundle;
  return found[0] ?? files[0]?.path ?? usualBundle;
}
