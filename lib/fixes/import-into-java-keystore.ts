import type { StageSummary } from "../report";
import type { Fix } from "./fix";
import { handOf, writeRun } from "./hand";
import { findImageVersion } from "./image-version";
import { authorityFileOf, placeholderCatch } from "./own-store";
import { insertAsRoot } from "./run-as-root";

export const importIntoJavaKeystore: Fix = {
  id: "import-into-java-keystore",
  title: "Import the CA into Java's keystore",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { dockerfile, stage } = situation;
    if ((situation.runtime ?? situation.failure?.runtime) !== "java" || dockerfile === undefined || stage === undefined) return undefined;
    if (stage.state.shell !== "yes" || hasImported(stage)) return undefined;
    const hand = handOf(dockerfile, stage.state.stage);
    const file = authorityFileOf(situation, stage, hand);
    const alias = file.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
    const command = `keytool -importcert -noprompt -trustcacerts ${keystoreOf(stage)} -storepass changeit -alias ${alias} -file ${file.path}`;
    const why = "Java reads its own `cacerts` and never the system's bundle. `keytool` adds the CA to it.";
    const edit = insertAsRoot(situation, file.index, { hand, lines: [...file.lines, writeRun(hand, [command])], note: why });
    return (
      edit && {
        title: "Import the CA into Java's keystore",
        why,
        catch: `It must run in the image that holds the Java that runs, and again whenever that image changes; in a Dockerfile both come by themselves.${file.guessed ? ` ${placeholderCatch}` : ""}`,
        edits: [edit],
        snippet: undefined,
        rank: 6,
        proves: (after) => after.stage !== undefined && hasImported(after.stage),
      }
    );
  },
};

function hasImported({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "keystore" && content.privateAuthorities.length > 0);
}

/** `-cacerts` came with Java 9; before that the file has to be named. */
function keystoreOf(stage: StageSummary): string {
  const version = findImageVersion(stage, /jdk|jre|java|temurin|corretto|zulu|semeru|maven|gradle|tomcat|liberica/i);
  if (version?.major !== 8) return "-cacerts";
  return `-keystore "$JAVA_HOME/${/jre/i.test(stage.state.base) ? "lib" : "jre/lib"}/security/cacerts"`;
}
