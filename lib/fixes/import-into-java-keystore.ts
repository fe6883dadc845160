import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { nameOf } from "../text/paths";
import { carriedIntoJava } from "./carried-into-java";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine, writeRun } from "./hand";
import { importBeforeCopy } from "./import-before-copy";
import { findJavaVersion } from "./java-version";
import { authorityFileOf } from "./own-store";
import { insertEarly } from "./place";
import { insertAsRoot, lateIndexOf } from "./run-as-root";

export const importIntoJavaKeystore: Fix = {
  id: "import-into-java-keystore",
  title: "Import the CA into Java's keystore",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "java" || dockerfile === undefined || stage === undefined) return undefined;
    if (hasImported(stage)) return undefined;
    const copied = importBeforeCopy(situation, (after) => after.stage !== undefined && hasImported(after.stage));
    if (copied !== undefined) return copied;
    const carried = carriedIntoJava(situation, (after) => after.stage !== undefined && hasImported(after.stage));
    if (carried !== undefined) return carried;
    if (stage.state.shell !== "yes") return importInBuildStage(situation);
    const hand = handOf(dockerfile, stage.state.stage);
    const file = authorityFileOf(situation, stage, hand);
    if (findPlainWord(file.path) === undefined) return undefined;
    const why = "Java reads its own `cacerts` and never the system's bundle. `keytool` adds the CA to it.";
    const lines = [...file.lines, writeRun(hand, [importCommand(stage, file.path)])];
    // Where the Java comes in by a step of its own, `keytool` is there only behind that.
    const indexes = stage.state.tools["keytool"] === "yes" ? [file.index, lateIndexOf(situation)] : [file.index];
    const edits = indexes.map((index) => insertAsRoot(situation, index, { hand, lines, note: why }));
    return firstOf(
      edits.map(
        (edit) =>
          edit && {
            title: "Import the CA into Java's keystore",
            why,
            catch: `It belongs in the stage whose Java runs: another Java has a list of its own.${file.catch === undefined ? "" : ` ${file.catch}`}`,
            edits: [edit],
            snippet: undefined,
            rank: 6,
            proves: (after) => after.stage !== undefined && hasImported(after.stage),
          },
      ),
    );
  },
};

/** No shell: the keystore is made where there is one, and copied over. */
function importInBuildStage(situation: Situation): Proposal | undefined {
  const { dockerfile, stage, stages } = situation;
  if (dockerfile === undefined || stage === undefined) return undefined;
  const target = findKeystore(stage);
  const isDonor = (it: StageSummary): boolean => {
    const kept = findKeystore(it);
    return it.index < stage.index && it.state.shell === "yes" && kept !== undefined && !isNamedByVariable(kept);
  };
  const donor = stages.findLast(isDonor);
  const path = donor && findKeystore(donor);
  if (target === undefined || donor === undefined || path === undefined) return undefined;
  const there: Situation = { ...situation, stage: donor };
  const hand = handOf(dockerfile, donor.state.stage);
  const file = authorityFileOf(there, donor, hand);
  if (findPlainWord(file.path) === undefined) return undefined;
  const name = donor.name ?? String(donor.index);
  const why = `This image has no shell for \`keytool\`, so the CA goes into the keystore of stage \`${name}\`, and the keystore is copied.`;
  const imported = insertAsRoot(there, file.index, {
    hand,
    lines: [...file.lines, writeRun(hand, [importCommand(donor, file.path)])],
    note: why,
  });
  const own = handOf(dockerfile, stage.state.stage);
  const named = isNamedByVariable(target) ? "/etc/ssl/certs/java/cacerts" : target;
  // Where the JVM keeps its list is not known for every processor; then it is told where to look.
  if (named !== target && stage.state.env.some((it) => it.name === "JAVA_TOOL_OPTIONS")) return undefined;
  const option = `JAVA_TOOL_OPTIONS="-Djavax.net.ssl.trustStore=${named} -Djavax.net.ssl.trustStorePassword=changeit"`;
  const lines = [writeLine(own, "COPY", `--from=${name} ${path} ${named}`), ...(named === target ? [] : [writeLine(own, "ENV", option)])];
  return (
    imported && {
      title: "Make the keystore in the build stage and copy it",
      why,
      catch: `The public roots are then those of stage \`${name}\`.${file.catch === undefined ? "" : ` ${file.catch}`}`,
      edits: [imported, insertEarly(stage.state.stage, { file: dockerfile, lines, note: why })],
      snippet: undefined,
      rank: 6,
      proves: (after) => after.stage !== undefined && hasImported(after.stage),
    }
  );
}

function findKeystore({ state }: StageSummary): string | undefined {
  return state.files.find(({ content }) => content.kind === "keystore" && content.publicRoots === "yes")?.path;
}

/** `COPY` knows no variable of another stage, nor one that is not set in its own. */
function isNamedByVariable(path: string): boolean {
  return path.includes("$");
}

function importCommand(stage: StageSummary, path: string): string {
  const alias = nameOf(path).replace(/\.[^.]*$/, "");
  return `keytool -importcert -noprompt -trustcacerts ${keystoreOf(stage)} -storepass changeit -alias ${alias} -file ${path}`;
}

function hasImported({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "keystore" && content.privateAuthorities.length > 0);
}

/** `-cacerts` came with Java 9; before that the file has to be named. */
function keystoreOf(stage: StageSummary): string {
  if (findJavaVersion(stage.state.base) !== 8) return "-cacerts";
  return `-keystore "$JAVA_HOME/${/jre/i.test(stage.state.base) ? "lib" : "jre/lib"}/security/cacerts"`;
}
