import { createRequire } from "node:module";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { compiledLib } from "./compiled-lib";

// What dinghy ships as ESM does not load in Node; its CommonJS build does.
const dinghy: { readonly parseDocker: (text: string) => unknown } = createRequire(import.meta.url)("@tdurieux/dinghy");

const { readDockerfile, judgeStages, noSettings } = await compiledLib();

/** The same files for all, in one run: ours reads, simulates and judges; the others validate (dockerfile-utils) or only parse (dockerfile-ast, dinghy). */
const contenders: Readonly<Record<string, (text: string) => void>> = {
  read: (text) => void readDockerfile(text),
  "read, simulate and judge": (text) =>
    void judgeStages({ dockerfile: readDockerfile(text), failure: undefined, settings: noSettings, target: undefined, runtime: undefined }),
  "dockerfile-ast: parse": (text) => void DockerfileParser.parse(text),
  "dockerfile-utils: validate": (text) => void validate(text),
  "dinghy: parse": (text) => void dinghy.parseDocker(text),
};

// Until each has been compiled for good.
const rounds = 80;
const files = Array.from({ length: 40 }, (_, index) => fileOf(index));
const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, work] of Object.entries(contenders)) {
    // dinghy takes seconds a round; three are enough to see it.
    if (name.startsWith("dinghy") && round > 2) continue;
    const started = performance.now();
    for (const text of files) work(text);
    times.get(name)?.push((performance.now() - started) / files.length);
  }
// The best round is the one that the rest of the machine disturbed least.
const best = (values: readonly number[]): number => Math.min(...values);
const lines = files.reduce((sum, text) => sum + text.split("\n").length, 0) / files.length;
console.log(`dockerfile: ${files.length} files of ${lines.toFixed(0)} lines on average, best of ${rounds} rounds`);
const ours = best(times.get("read, simulate and judge") ?? []);
for (const [name, values] of times) {
  const ms = best(values);
  console.log(`  ${name.padEnd(28)} ${ms.toFixed(3).padStart(8)} ms a file  ${(ms / ours).toFixed(2).padStart(6)} × ours`);
}

const huge = `FROM alpine\n${"RUN apk add --no-cache curl && curl -fsSL https://x.example.com | sh\n".repeat(10_000)}`;
const started = performance.now();
readDockerfile(huge);
console.log(`  reading ${(huge.length / 1e6).toFixed(1)} MB of RUN lines: ${(performance.now() - started).toFixed(0)} ms`);

/** Files as people write them: one to four stages, long RUNs with continuations and comments, heredocs, COPY in all forms. */
function fileOf(seed: number): string {
  const bases = ["golang:1.22-bookworm", "node:20-slim", "python:3.12-alpine", "debian:12-slim", "alpine:3.20", "rust:1.80"];
  const stages = Array.from({ length: 1 + (seed % 4) }, (_, stage) =>
    [
      `FROM ${bases[(seed + stage) % bases.length]} AS stage${stage}`,
      "ARG VERSION=1.2.3",
      `ENV APP_HOME=/srv/app${seed} \\\n    PATH=/srv/app/bin:$PATH`,
      "WORKDIR $APP_HOME",
      "# What the build needs.",
      `RUN set -eux; \\\n    apt-get update \\\n # and the tools\n && apt-get install -y --no-install-recommends \\\n      ca-certificates \\\n      curl \\\n      git${seed} \\\n && rm -rf /var/lib/apt/lists/*`,
      `RUN for f in a b c; do curl -fsSL "https://x.example.com/$VERSION/$f.tgz" | tar -xz; done && if [ -f x ]; then ./configure --prefix=/usr; fi`,
      "COPY --chown=app:app package.json yarn.lock ./",
      `COPY <<EOF /etc/app/settings${seed}.conf\nname = app\nport = 8080\nEOF`,
      ...(stage > 0 ? [`COPY --from=stage${stage - 1} /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`] : []),
    ].join("\n"),
  );
  return `# syntax=docker/dockerfile:1\n${stages.join("\n\n")}\nUSER 10001\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1\nENTRYPOINT ["/srv/app/run"]\nCMD ["serve"]\n`;
}
