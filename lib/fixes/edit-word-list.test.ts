import { expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { pictureOf, textsOf } from "../testing/picture-of";
import { applyEdits } from "../text/edit";
import { addWord, removeWord } from "./edit-word-list";
import { packageListsOf, plainTextOf } from "./package-lists";

/** Adds `ca-certificates` to the first open list of the last stage. */
function checkAdd(name: string, picture: string, change = (it: string) => it): void {
  test(`adds: ${name}`, () => {
    const before = change(textsOf(picture).before);
    const list = listIn(before, "add");
    const edit = list && addWord(list, "ca-certificates", "");
    const patched = edit === undefined ? before : applyEdits(before, [edit]);
    expect(patched).toBe(change(textsOf(picture).after));
  });
}

/** Takes `ca-certificates` out of the first removing list. */
function checkRemove(name: string, picture: string): void {
  test(`removes: ${name}`, () => {
    const { before } = textsOf(picture);
    const list = listIn(before, "remove");
    const word = list?.words.find((it) => plainTextOf(it) === "ca-certificates");
    const edit = list && word && removeWord(list, word, "");
    expect(pictureOf(before, edit === undefined ? before : applyEdits(before, [edit])).trim()).toBe(picture.trim());
  });
}

function listIn(text: string, action: "add" | "remove") {
  const file = readDockerfile(text);
  const stage = file?.stages.at(-1);
  const list = stage && packageListsOf(stage).find((it) => it.action === action && !it.closed && it.operands.length > 0);
  return file && list && { file, instruction: list.instruction, words: list.operands };
}

checkAdd(
  "to one line",
  `
FROM debian:12
- RUN apt-get update && apt-get install -y zip curl && rm -rf /var/lib/apt/lists/*
+ RUN apt-get update && apt-get install -y zip curl ca-certificates && rm -rf /var/lib/apt/lists/*
`,
);

checkAdd(
  "to one line that is sorted",
  `
FROM debian:12
- RUN apt-get update && apt-get install -y bash curl git
+ RUN apt-get update && apt-get install -y bash ca-certificates curl git
`,
);

const table = `
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \\
    bash \\
+     ca-certificates \\
    curl=7.* \\
    git \\
 && rm -rf /var/lib/apt/lists/*
`;
checkAdd("to a sorted list, one a line", table);
checkAdd("to a list with CRLF", table, (it) => it.replaceAll("\n", "\r\n"));
checkAdd("to a list with tabs", table.replaceAll(/^((?:\+ )?) {4}/gm, "$1\t"));
checkAdd("to a list without final newline", table, (it) => it.trimEnd());
checkAdd("behind a byte order mark", table, (it) => `\uFEFF${it}`);

checkAdd(
  "to the end of an unsorted list",
  `
FROM alpine:3.22
RUN apk add --no-cache \\
    zip \\
    git \\
-     bash
+     bash \\
+     ca-certificates
CMD ["x"]
`,
);

checkAdd(
  "below a comment inside the list",
  `
FROM alpine:3.22
RUN apk add --no-cache \\
    # what the scripts need
    bash \\
    # what people need
+     ca-certificates \\
    curl
`,
);

checkAdd(
  "to a list whose marks stand under each other",
  `
FROM debian:12
RUN apt-get install -y  \\
    bash                \\
+     ca-certificates     \\
    curl                \\
    g++                 \\
 && true
`,
);

checkAdd(
  "with the file's own escape",
  `# escape=\`
FROM alpine:3.22
RUN apk add \`
    bash \`
+     ca-certificates \`
    curl
`,
);

checkAdd(
  "inside a heredoc, where the mark is the shell's",
  `# escape=\`
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y \\
  bash \\
+   ca-certificates \\
  curl
EOF
`,
);

checkAdd(
  "to the JSON form",
  `
FROM alpine:3.22
- RUN ["apk", "add", "--no-cache", "curl"]
+ RUN ["apk", "add", "--no-cache", "curl", "ca-certificates"]
`,
);

checkAdd(
  "not to a virtual group",
  `
FROM alpine:3.22
RUN apk add --no-cache --virtual .build gcc musl-dev
- RUN apk add --no-cache tini
+ RUN apk add --no-cache tini ca-certificates
`,
);

checkAdd(
  "not to a list that may not run",
  `
FROM alpine:3.22
RUN if [ -n "$DEV" ]; then apk add --no-cache gcc; fi
`,
);

checkAdd(
  "behind sudo and variables",
  `
FROM debian:12
- RUN sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -t stable curl
+ RUN sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -t stable curl ca-certificates
`,
);

checkAdd(
  "not to a downloaded package",
  `
FROM debian:12
RUN apt-get install -y ./tool.deb
`,
);

checkRemove(
  "from one line",
  `
FROM debian:12
- RUN apt-get purge -y --auto-remove curl ca-certificates gcc
+ RUN apt-get purge -y --auto-remove curl gcc
`,
);

checkRemove(
  "a line of its own",
  `
FROM debian:12
RUN apt-get purge -y --auto-remove \\
    curl \\
-     ca-certificates \\
    gcc
`,
);

checkRemove(
  "the last line",
  `
FROM debian:12
RUN apt-get purge -y \\
-     curl \\
-     ca-certificates
+     curl
`,
);

checkRemove(
  "the first of a line",
  `
FROM debian:12
- RUN apt-get remove -y ca-certificates curl && true
+ RUN apt-get remove -y curl && true
`,
);
