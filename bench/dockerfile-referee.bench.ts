import { existsSync, readdirSync, readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";
import { readDockerfile } from "../lib/dockerfile/read-dockerfile";
import { outlineByBuildKit, outlineOf } from "../lib/testing/build-kit";

/**
 * BuildKit's own parser against ours and against the library `dockerfile-ast`, file by file: our cases, and a corpus where one lies beside
 * the project, and a few that are easy to split wrong.
 */
const folders = [new URL("../lib/cases/", import.meta.url), new URL("../../shared/corpus/dockerfiles/cases/", import.meta.url)];
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?:^|[/.])Dockerfile$/.test(name))
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") })),
  );
files.push(
  { name: "two backslashes end a line", text: "FROM a\nRUN echo a\\\\\nCOPY a b\n" },
  { name: "blank and comment lines in a continuation", text: "FROM a\nRUN a \\\n\n# why\n  b\nCOPY a b\n" },
  { name: "a heredoc with tabs", text: "FROM a\nRUN <<-EOF\n\tCOPY x y\n\tEOF\nCOPY a b\n" },
  { name: "another escape mark", text: "# escape=`\nFROM a\nCOPY a `\n  C:\\b\\\nCOPY a b\n" },
);
let agreed = 0;
let libraryAgreed = 0;
const refused: string[] = [];
const different: string[] = [];
for (const { name, text } of files) {
  const theirs = await outlineByBuildKit(text);
  const dockerfile = readDockerfile(text);
  const ours = dockerfile ? outlineOf(dockerfile) : [];
  const library = DockerfileParser.parse(text)
    .getInstructions()
    .map((it) => (it.getKeyword() === "MAINTAINER" ? "LABEL" : it.getKeyword()));
  if (library.join("\n") === theirs?.map((it) => it.split(" ")[0]).join("\n")) libraryAgreed += 1;
  if (theirs === undefined) refused.push(name);
  else if (ours.join("\n") === theirs.join("\n")) agreed += 1;
  else different.push(name);
}
console.log(
  `dockerfile-referee: ${files.length} files, ${agreed} split as BuildKit does, ${different.length} otherwise, ${refused.length} refused by it`,
);
for (const name of different) console.log(`  otherwise: ${name}`);
for (const name of refused) console.log(`  refused: ${name}`);
console.log(`  dockerfile-ast: ${libraryAgreed} split as BuildKit does (keywords only)`);

// The formatter's Go program waits for ever.
process.exit(0);
