import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { kindOfFile, splitPaste } from "./split-paste";

/** The letter before each line says where it goes: `d` Dockerfile, `l` log, `c` certificate, `s` settings, `-` neither. */
function checkSplit(name: string, picture: string): void {
  test(name, () => {
    const lines = picture.replace(/^\n/, "").trimEnd().split("\n");
    const text = lines.map((line) => line.slice(2)).join("\n");
    const { log, dockerfile, parts } = splitPaste(text);
    let start = 0;
    const drawn = text.split("\n").map((line) => {
      const at = start;
      start += line.length + 1;
      const kind = parts.find((part) => part.start <= at && at < part.end)?.kind ?? "-";
      return `${line.trim() === "" ? " " : kind.charAt(0)} ${line}`;
    });
    expect(drawn.join("\n")).toBe(lines.map((line) => (line.slice(2).trim() === "" ? ` ${line.slice(1)}` : line)).join("\n"));
    const own = parts.find(({ kind }) => kind === "dockerfile");
    expect(dockerfile).toBe(own ? text.slice(own.start, own.end) : "");
    for (const part of parts) if (part.kind !== "dockerfile") expect(log).toContain(text.slice(part.start, part.end));
  });
}

describe("one paste", () => {
  checkSplit(
    "log, then Dockerfile",
    `
l 2024/01/01 10:00:00 Get "https://api.example.com": tls: failed to verify certificate: x509: certificate signed by unknown authority
  
d FROM golang:1.22 AS build
d WORKDIR /src
d RUN go build \\
d     -o /app .
  
d FROM registry.example.com:5000/base:1@sha256:abc
d COPY --from=build /app /app
d RUN echo "ERROR: x"
d ENTRYPOINT ["/app"]
`,
  );
  checkSplit(
    "Dockerfile with comments and ARGs, then log",
    `
d # syntax=docker/dockerfile:1
d # The app.
d ARG VERSION=3.20
  
d from alpine:$VERSION as base
d run apk add curl
d # done
d cmd ["curl", "https://api.example.com"]
  
l $ docker run app
l curl: (60) SSL certificate problem: unable to get local issuer certificate
l COPY failed: no such file
`,
  );
  checkSplit(
    "Markdown",
    `
l I have this:
- \`\`\`Dockerfile
d FROM scratch
d CMD ["/app"]
- \`\`\`
l and get
l \`\`\`
l x509: certificate signed by unknown authority
l \`\`\`
`,
  );
  checkSplit(
    "a fence without a language",
    `
l \`\`\`
d FROM scratch
d COPY app /
l \`\`\`
l x509: certificate signed by unknown authority
`,
  );
  checkSplit(
    "heredocs, continuations with comments, a forgotten backslash",
    `
d FROM alpine
d RUN <<EOF
d any text: here
d EOF
d RUN apk add \\
d   # comment
  
d   curl
d RUN a
d   && b
d CMD x
l 10:00:00 ERROR x509
`,
  );
  checkSplit(
    "a terminal",
    `
l # cat Dockerfile
d FROM alpine
d RUN apk add curl
l # docker build .
l #1 [internal] load build definition
l #5 [2/3] RUN apk add curl
`,
  );
  checkSplit(
    "certificates and manifests",
    `
l panic: x509
c -----BEGIN CERTIFICATE-----
c MIIB
c -----END CERTIFICATE-----
s services:
s   app:
s     image: x
l then it fails
d FROM alpine
d USER 1
`,
  );
  checkSplit("the longest of several", "\nl FROM a\nl USER b\nl or\nd FROM c\nd USER d\nd CMD e\n");
  checkSplit("FROM alone", "\nd # x\nd FROM scratch\n");
});

describe("a log stays a log", () => {
  checkSplit(
    "BuildKit's excerpt",
    `
l  > [2/2] RUN curl https://api.example.com:
l Dockerfile:2
l --------------------
l    1 |     FROM alpine
l    2 | >>> RUN curl https://api.example.com
l    3 |     CMD x
l --------------------
l #4 [1/2] FROM docker.io/library/alpine
l Step 1/2 : FROM alpine
l STEP 1: FROM alpine
`,
  );
  checkSplit(
    "SQL, Python, mail, prose",
    `
l SELECT *
l FROM users
l WHERE id = 1
l   File "x.py", line 1, in <module>
l     from urllib3 import x
l From: someone@example.com
l from alpine
l ADD failed: file not found
l From here on it fails
`,
  );
});

test.each([
  ["Dockerfile", "", "dockerfile"],
  ["src/app.Dockerfile", "", "dockerfile"],
  ["Dockerfile.prod", "", "dockerfile"],
  ["Containerfile", "", "dockerfile"],
  ["dockerfiles.txt", "x509", "log"],
  ["ca.crt", "", "certificate"],
  ["compose.yaml", "", "settings"],
  ["build.log", "FROM a\nCMD b", "log"],
  ["paste.txt", "FROM a\nCMD b", "dockerfile"],
  ["paste.txt", "services:\n  a:\n    image: b\n", "settings"],
  ["paste", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "certificate"],
  ["", "", "log"],
])("%s holding %j is a %s", (name, text, kind) => {
  expect(kindOfFile(name, text)).toBe(kind);
});

it("loses nothing, whatever is pasted", () => {
  const pieces = [
    "FROM a",
    "FROM a AS b",
    "RUN x",
    "\n",
    "\n",
    "\\\n",
    "# c\n",
    "```dockerfile\n",
    "```\n",
    "<<E",
    "\nE\n",
    "x509: y\n",
    "services:\n",
    "  a: b\n",
    "\r\n",
    "ARG x\n",
    "-----BEGIN CERTIFICATE-----",
    "-----END CERTIFICATE-----",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((it) => it.join("")),
      (text) => {
        const { log, dockerfile, parts } = splitPaste(text);
        let at = 0;
        for (const { start, end } of parts) {
          expect(text.slice(at, start).replace(/^\s*(?:```\w*)?\s*(?:```\w*)?\s*$/, "")).toBe("");
          at = end;
        }
        expect(log.length + dockerfile.length).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 2000, seed: 1 },
  );
});

it("reads walls of anything in no time", () => {
  for (const wall of [
    "FROM a\n",
    "# c\n",
    "FROM a\nx\n",
    "RUN <<E\n",
    "-----BEGIN CERTIFICATE-----\n",
    "```docker\n",
    "ARG a\n",
    "services:\n",
    "FROM a\nRUN x \\\n",
    " ",
    "\n",
  ]) {
    const started = performance.now();
    splitPaste(wall.repeat(200_000 / wall.length));
    expect(performance.now() - started).toBeLessThan(10_000);
  }
}, 60_000);
