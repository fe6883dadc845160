import { findCopiedKeystore, isLinked } from "../causes/copied-keystore";
import type { Situation } from "../causes/situation";
import { findPlainWord } from "../shell/find-plain-word";
import { nameOf } from "../text/paths";
import type { Proposal } from "./fix";
import { handOf, writeRun } from "./hand";
import { authorityFileOf } from "./own-store";
import { insertAsRoot } from "./run-as-root";

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
      catch: `${isLinked(copied, dockerfile.text) ? "It must come after `jlink`, which leaves behind what was imported before." : `The public roots are those of ${name}.`}${file.catch === undefined ? "" : ` ${file.catch}`}`,
      edits: [edit],
      snippet: undefined,
      rank: 6,
      proves,
    }
  );
}
