// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Docker's.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { drawDockerfile } from "../testing/draw-dockerfile";
import type { Instruction } from "./dockerfile";
import { readDockerfile } from "./read-dockerfile";

function checkReading(name: string, text: string, expected: string): void {
  test(name, () => expect(drawDockerfile(readDockerfile(unpicture(text)))).toBe(unpicture(expected)));
}

const unpicture = (text: string): string => text.replace(/^\n/, "").trimEnd();

describe("stages", () => {
  checkReading("no FROM", "RUN x", "no stage");
  checkReading(
    "names, aliases, case and indexes",
    `
from golang:1.22 AS Build
FROM build as tools
FROM --platform=linux/arm64 scratch
COPY --from=BUILD /a /a
copy --from=1 /b /b
COPY --from=2 /c /c
COPY --from=alpine:3.20 /d /d
COPY --from=later /e /e
FROM alpine AS later
`,
    `
0 Build ← golang:1.22
1 tools ← stage 0
2 ← scratch on linux/arm64
  copy from stage 0 /a → /a
  copy from stage 1 /b → /b
  copy from unresolved 2 /c → /c
  copy from alpine:3.20 /d → /d
  copy from later /e → /e
3 later ← alpine
`,
  );
  checkReading("a name used twice: the later stage counts", "FROM a AS x\nFROM b AS x\nFROM x", "0 x ← a\n1 x ← b\n2 ← stage 1");
  checkReading(
    "ARG before FROM",
    `
ARG V=3.20
ARG REGISTRY
ARG EMPTY=
ARG NAME=alpine
ARG FULL=\${NAME}:$V
FROM alpine:\${V}
FROM alpine:$V-\${NONE:-x}
FROM \${EMPTY}alpine
FROM \${EMPTY:-debian}\${V:+:12}
FROM \${EMPTY-debian}alpine
FROM $FULL
FROM \${REGISTRY}/alpine
FROM $EMPTY
FROM $NONE
FROM \${V%.*}/\${V#*.}/\${NAME/al/xx}
FROM \${REGISTRY:-mirror.example.com}/alpine
FROM base-\${TARGETARCH}
`,
    `
arg V=3.20
arg REGISTRY=–
arg EMPTY=
arg NAME=alpine
arg FULL=alpine:3.20
0 ← alpine:3.20
1 ← alpine:3.20-x
2 ← alpine
3 ← debian:12
4 ← alpine
5 ← alpine:3.20
6 ← unresolved \${REGISTRY}/alpine
7 ← unresolved $EMPTY
8 ← unresolved $NONE
9 ← 3/20/xxpine
10 ← mirror.example.com/alpine
11 ← base-amd64
`,
  );
  checkReading("a literal token stays", "FROM {{ base }}\nFROM <image>", "0 ← {{\n1 ← <image>");
  checkReading("a stage behind an ARG", "ARG B=build\nFROM x AS build\nFROM $B", "arg B=build\n0 build ← x\n1 ← stage 0");
});

describe("variables", () => {
  checkReading(
    "a stage's ARG takes the global default only when it is declared again; ENV wins over ARG",
    `
ARG V=1
FROM a AS one
WORKDIR /$V
ARG V
WORKDIR /$V
ARG V=2
WORKDIR /$V
ENV V=3 W=$V
WORKDIR /$V$W
FROM one
WORKDIR /$V
FROM b
WORKDIR /$V
ARG U
ENV P=/x:$PATH Q=\${U:-u} R="a b" S='$V' T=a\\ b
WORKDIR $P
WORKDIR $Q/$R/$S/$T
ENV old style  value
`,
    `
arg V=1
0 one ← a
  workdir ?
  arg V=–
  workdir /1
  arg V=2
  workdir /2
  env V=3, W=2
  workdir /32
1 ← stage 0
  workdir /3
2 ← b
  workdir ?
  arg U=–
  env P=?, Q=u, R=a b, S=$V, T=a b
  workdir ?
  workdir u/a b/$V/a b
  env old=style  value
`,
  );
  checkReading(
    "what ONBUILD sets does not count here",
    "FROM a\nONBUILD ENV A=1\nWORKDIR /${A:-none}",
    "0 ← a\n  onbuild env A=1\n  workdir /none",
  );
  checkReading("broken substitutions are unknown", "FROM a\nENV A=${ B=${A C=${A!x} D=$ E=$$", "0 ← a\n  env A=?, B=?, C=?, D=$, E=$$");
});

describe("lines", () => {
  checkReading(
    "comments and blank lines inside a continuation",
    `
FROM a
RUN one \\
  # a comment \\
two \\

   # and

  three
RUN four \\

COPY a b
RUN five \\\\
COPY c d
`,
    `
0 ← a
  run one two three
  run four COPY a b
  run five <\\>
  copy c → d
`,
  );
  checkReading("a word over two lines", "FROM al\\\npine\nENV A=/x\\\n:/y", "0 ← alpine\n  env A=/x:/y");
  checkReading("spaces behind the mark", "FROM a\nRUN one \\  \n two", "0 ← a\n  run one two");
  checkReading(
    "another escape",
    "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a `\n C:\\b\\\nRUN x",
    "0 ← mcr.microsoft.com/windows/nanoserver:ltsc2022\n  copy a → C:\\b\\\n  run not understood ?",
  );
  checkReading("directives end at the first other line", "# hello\n# escape=`\nFROM a\nRUN x \\\n y", "0 ← a\n  run x y");
  checkReading("a comment at the end of a RUN is the shell's", "FROM a\nRUN x # y \\\n z", "0 ← a\n  run x");
});

describe("RUN", () => {
  checkReading("exec form", 'FROM a\nRUN ["apk", "add", "b c", "\\u0041"]', "0 ← a\n  run exec <apk> <add> <b c> <A>");
  checkReading("a list that is none is a shell command", "FROM a\nRUN ['x', 'y']", "0 ← a\n  run [<x>, <y>]");
  checkReading(
    "flags",
    "FROM a\nRUN --mount=type=secret,id=ca,target=/ca.crt --network=host x --mount=y",
    "0 ← a\n  run x --mount=y mount type=secret,id=ca,target=/ca.crt",
  );
  checkReading(
    "heredocs",
    `
FROM a
RUN <<EOF
set -e
apk add x
EOF
RUN <<-"E O F"
	one
	E O F
RUN cat <<A > /a && cat <<'B' >> /b
$x
A
$y
B
RUN bash <<EOF
two
EOF
RUN <<EOF
#!/usr/bin/env python3
print("apk add x")
EOF
RUN <<EOF cat > /x
three
EOF
RUN echo "<<EOF"
RUN <<EOF
FROM here
`,
    `
0 ← a
  run [set -e; apk add x]
  run one
  run and(cat <<"$x\\n" >/a, cat <<"$y\\n" >>/b)
  run bash <<"two\\n"
  run not understood ?
  run cat <<"three\\n" >/x
  run echo <<<EOF>
  run FROM here
`,
  );
  checkReading(
    "SHELL",
    `
FROM a
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest x
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN a | b
CMD x y
`,
    `
0 ← a
  shell powershell -Command
  run not understood ?
  shell /bin/bash -o pipefail -c
  run pipe(a | b)
  cmd shell /bin/bash -o pipefail -c x y
`,
  );
});

describe("the rest", () => {
  checkReading(
    "COPY and ADD",
    `
FROM a
ARG D=/dst
COPY --chown=1:2 --chmod=0644 --link --exclude=*.md --exclude=x a b $D/
ADD --checksum=sha256:1 https://example.com/ca.crt /ca.crt
COPY --parents=false ["a b", "\${D}/c"]
COPY <<EOF --not-a-flag /etc/x
hi $D
EOF
COPY <<a <<b /dir/
1
a
2
b
COPY one
COPY --from=$D a b
`,
    `
0 ← a
  arg D=/dst
  copy a, b → /dst/ (chown 1:2) (chmod 0644) (link) (exclude *.md) (exclude x)
  add https://example.com/ca.crt → /ca.crt (--checksum=sha256:1)
  copy a b → /dst/c
  copy <<EOF, --not-a-flag → /etc/x ("hi $D\\n")
  copy <<a, <<b → /dir/ ("1\\n") ("2\\n")
  copy one → –
  copy from unresolved $D a → b
`,
  );
  checkReading(
    "the small ones",
    'FROM a\nUSER  app:app \nVOLUME /a /b\nVOLUME ["/c d"]\nENTRYPOINT ["/app", "-v"]\nCMD []\nEXPOSE 80\nHEALTHCHECK CMD curl x\nONBUILD RUN x\nONBUILD ONBUILD RUN x\nFOO bar',
    `
0 ← a
  user app:app
  volume /a, /b
  volume /c d
  entrypoint exec /app -v
  cmd exec 
  expose
  healthcheck
  onbuild run x
  onbuild –
  foo`,
  );
});

const texts = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "FROM a",
          " AS b",
          "RUN ",
          "COPY ",
          "--from=b ",
          "ENV ",
          "ARG ",
          "X=",
          "$X",
          "${X:-",
          "}",
          "\\\n",
          "\n",
          "\r\n",
          "\\",
          "`",
          "#",
          "# escape=`\n",
        ],
        ...[
          "<<EOF",
          "<<-'E'",
          "\nEOF\n",
          "\nE\n",
          '["',
          '", "',
          '"]',
          "'",
          '"',
          "&& ",
          "| ",
          "if x; then ",
          "; fi",
          "$(",
          ")",
          "{",
          "\t",
          " ",
          "\uFEFF",
          "SHELL ",
          "ONBUILD ",
        ],
      ),
      { maxLength: 60 },
    )
    .map((it) => it.join("")),
);

const all = (text: string): readonly Instruction[] => {
  const dockerfile = readDockerfile(text);
  return dockerfile ? [...dockerfile.globals, ...dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions])] : [];
};

describe("any text", () => {
  it("is read without a throw, and every place lies in it, in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { span, keyword, keywordSpan } of all(`FROM x\n${text}`).slice(1)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length + 7);
          expect(
            `FROM x\n${text}`
              .slice(keywordSpan.start, keywordSpan.end)
              .replace(/[^A-Za-z]/g, "")
              .toUpperCase(),
          ).toBe(keyword.replace(/[^A-Z]/g, ""));
          last = span.end;
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it("means the same with CRLF and with a BOM", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const unix = text.replaceAll("\r", "").replaceAll("\uFEFF", "");
        const drawn = drawDockerfile(readDockerfile(unix));
        expect(drawDockerfile(readDockerfile(unix.replaceAll("\n", "\r\n")))).toBe(drawn);
        expect(drawDockerfile(readDockerfile(`\uFEFF${unix}`))).toBe(drawn);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it("means the same with keywords in another case", () => {
    const lines = fc.array(
      fc.constantFrom(
        ...[
          "FROM a",
          "FROM a AS b",
          "FROM $X",
          "RUN x",
          "RUN x \\\n  y",
          "COPY --from=b a /c",
          "ENV A=b",
          "ARG X=1",
          "WORKDIR /$X",
          "USER u",
          "# c",
          "",
        ],
      ),
    );
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join("\n");
        const lower = all.map((line) => line.replace(/^[A-Z]+/, (keyword) => keyword.toLowerCase())).join("\n");
        expect(drawDockerfile(readDockerfile(lower))).toBe(drawDockerfile(readDockerfile(text)));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
