import type { StageSummary } from "../report";
import { nameOf } from "../text/paths";
import type { Situation } from "./situation";

/** The keystore that the program opens, and the stage from which a COPY brought it, with its path there. */
export type CopiedKeystore = { readonly path: string; readonly donor: StageSummary; readonly origin: string };

export function findCopiedKeystore({ stage, stages }: Pick<Situation, "stage" | "stages">): CopiedKeystore | undefined {
  if (stage === undefined) return undefined;
  const targets = keystoresOf(stage);
  for (const { detail } of stage.state.stage.instructions.toReversed()) {
    if (detail.kind !== "copy" || detail.from.kind !== "stage") continue;
    const { index } = detail.from;
    const donor = stages.find((it) => it.index === index);
    const sources = detail.sources.flatMap(({ value }) => (value === undefined ? [] : [value.replace(/\/+$/, "")]));
    const destination = (detail.destination?.value ?? "").replace(/\/+$/, "");
    for (const origin of donor === undefined ? [] : keystoresOf(donor))
      for (const source of sources) {
        const inside = origin === source ? "" : origin.startsWith(`${source}/`) ? origin.slice(source.length) : undefined;
        const path =
          inside === undefined ? undefined : targets.find((it) => it === destination + inside || it === `${destination}/${nameOf(source)}`);
        if (donor !== undefined && path !== undefined) return { path, donor, origin };
      }
  }
  return undefined;
}

/** `jlink` writes the list that came with the JDK into what it makes, not the one that `keytool` changed. */
export function isLinked({ donor }: CopiedKeystore, text: string): boolean {
  return donor.state.stage.instructions.some(
    ({ keyword, span }) => keyword === "RUN" && /\bjlink\b/.test(text.slice(span.start, span.end)),
  );
}

function keystoresOf({ state }: StageSummary): readonly string[] {
  return state.files.flatMap(({ path, content }) => (content.kind === "keystore" && content.publicRoots === "yes" ? [path] : []));
}
