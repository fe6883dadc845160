import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readDockerfile } from "../lib/dockerfile/read-dockerfile";
import { outlineByBuildKit, outlineOf } from "../lib/testing/build-kit";

/** BuildKit's own parser against ours, file by file: our cases, and a corpus where one lies beside the project. */
const folders = [new URL("../lib/cases/", import.meta.url), new URL("../../shared/corpus/dockerfiles/cases/", import.meta.url)];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?:^|[/.])Dockerfile$/.test(name))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") })),
  );
let agreed = 0;
const refused: string[] = [];
const different: string[] = [];
for (const { name, text } of files) {
  const theirs = await outlineByBuildKit(text);
  const dockerfile = readDockerfile(text);
  const ours = dockerfile ? outlineOf(dockerfile) : [];
  if (theirs === undefined) refused.push(name);
  else if (ours.join("\n") === theirs.join("\n")) agreed += 1;
  else different.push(name);
}
console.log(
  `dockerfile-referee: ${files.length} files, ${agreed} split as BuildKit does, ${different.length} otherwise, ${refused.length} refused by it`,
);
for (const name of different) console.log(`  otherwise: ${name}`);
for (const name of refused) console.log(`  refused: ${name}`);
// The formatter's Go program waits for ever.
process.exit(0);
