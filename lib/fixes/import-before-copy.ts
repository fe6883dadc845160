import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import type { Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { authorityFileOf, placeholderCatch } from "./own-store";
import { insertAsRoot } from "./run-as-root";

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

/** A JRE that was made or kept in another stage: the CA goes into its list there, when it is finished and before it is copied. */
export function importBeforeCopy(situation: Situation, proves: NonNullable<Proposal["proves"]>): Proposal | undefined {
  const { dockerfile } = situation;
  const copied = findCopiedKeystore(situation);
  if (dockerfile === undefined || copied === undefined || copied.donor.state.shell !== "yes") return undefined;
  const { donor, origin } = copied;
  const there: Situation = { ...situation, stage: donor };
  const hand = handOf(dockerfile, donor.state.stage);
  const file = authorityFileOf(there, donor, hand);
  if (findPlainWord(file.path) === undefined || findPlainWord(origin) === undefined) return undefined;
  const alias = nameOf(file.path).replace(/\.[^.]*$/, "");
  const command = `keytool -importcert -noprompt -trustcacerts -keystore ${origin} -storepass changeit -alias ${alias} -file ${file.path}`;
  const name = donor.name === undefined ? `stage ${donor.index + 1}` : `stage \`${donor.name}\``;
  const why = `The Java that runs comes out of ${name}, with the list that lies in it there. \`keytool\` adds the CA to that list, and the \`COPY\` carries it over.`;
  const edit = insertAsRoot(there, donor.state.stage.instructions.length, {
    hand,
    lines: [...file.lines, writeRun(hand, [command])],
    note: "Into the finished Java, before it is copied.",
  });
  return (
    edit && {
      title: `Import the CA into the Java of ${name}`,
      why,
      catch: `${isLinked(copied, dockerfile.text) ? "It must come after `jlink`, which leaves behind what was imported before." : `The public roots are those of ${name}.`}${file.guessed ? ` ${placeholderCatch}` : ""}`,
      edits: [edit],
      snippet: undefined,
      rank: 6,
      proves,
    }
  );
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

const nameOf = (path: string): string => path.replace(/^.*\//, "");
