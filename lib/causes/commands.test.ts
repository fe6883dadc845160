import fc from "fast-check";
import { expect, test } from "vitest";
import { diagnose, situationOf } from "../diagnose";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { commandsOf } from "../shell/commands-of";
import { readScript } from "../shell/read-script";
import { caseNames, readCase } from "../testing/case-names";
import { buildCommand } from "./commands";

const runs = Number(process.env["FUZZ_RUNS"] ?? 100);
const stories = caseNames().map((name) => ({ name, ...readCase(name) }));

const outbreak = fc.constantFrom(
  ";pwned;",
  "$(pwned)",
  "`pwned`",
  "|pwned",
  "&&pwned",
  "&pwned&",
  ">pwned",
  "\npwned\n",
  "'",
  '"',
  "';pwned;'",
  '";pwned;"',
  "'$(pwned)'",
  '"$(pwned)"',
  "\\",
  "#",
  "$PATH",
  " pwned ",
  "-",
  " --pwned ",
  "<pwned",
  "(pwned)",
  "EOF\npwned\n",
);
const poison = fc.array(outbreak, { minLength: 1, maxLength: 3 }).map((it) => it.join(""));

/** Where a person's own words stand: names of hosts, stages, images and files, values of variables. */
const places: Record<string, (story: { readonly log: string; readonly dockerfile: string }, word: string) => typeof story> = {
  hosts: ({ log, dockerfile }, word) => ({
    log: log.replace(/[a-z0-9-]+\.(?:[a-z0-9-]+\.)*(?:example|com|org|io|net|internal|local)\b/g, (it) => `${it}${word}`),
    dockerfile,
  }),
  "starts of hosts": ({ log, dockerfile }, word) => ({
    log: log.replace(/(?<=:\/\/|\bfor |lookup )[a-z0-9-]+\./g, (it) => `${word}${it}`),
    dockerfile,
  }),
  stages: ({ log, dockerfile }, word) => {
    const name = `x${word.replaceAll(/\s/g, "")}`;
    const text = dockerfile.replace(/\bas\s+\S+/gi, `AS ${name}`).replace(/^(FROM\s+(?:--\S+\s+)?[^\s]+)[ \t]*$/gim, `$1 AS ${name}`);
    return { log, dockerfile: text };
  },
  images: ({ log, dockerfile }, word) => ({ log: log.replace(/\b(image|refers to|pull) "?[\w./:-]+/gi, `$&${word}`), dockerfile }),
  "base images": ({ log, dockerfile }, word) => ({ log, dockerfile: dockerfile.replace(/^(FROM\s+\S+)/gim, `$1${word}`) }),
  files: ({ log, dockerfile }, word) => {
    const named = (it: string): string => it.replace(/(?=\.(?:crt|pem|cer|der)\b)/g, word);
    return { log: named(log), dockerfile: named(dockerfile) };
  },
  values: ({ log, dockerfile }, word) => ({
    log,
    dockerfile: dockerfile.replace(/^((?:ENV|ARG)\s+\w+=)(\S*)/gim, (_, before: string, value: string) => `${before}${value}${word}`),
  }),
};

/** Each command of a shell text by its first word, those in `$( … )` too; and what else a poisoned name may break into. */
function ranBy(text: string): readonly string[] {
  const { body } = readScript(text, (start, end) => ({ in: "dockerfile", start, end }));
  if (body.kind === "unknown") return ["unreadable"];
  return commandsOf(body).flatMap((command) => [
    command.words[0]?.text ?? "",
    ...command.words.filter((it) => it.text.startsWith("--pwned")).map((it) => it.text),
    ...command.redirects.map(({ target }) => target?.text ?? ""),
  ]);
}

/** Commands of the poison's own in the RUNs of a Dockerfile. */
function poisonedRuns(text: string): readonly string[] {
  const instructions = readDockerfile(text)?.stages.flatMap((it) => it.instructions) ?? [];
  return instructions
    .flatMap(({ detail }) => (detail.kind === "run" ? commandsOf(detail.script.body) : []))
    .flatMap(({ words, redirects }) => [words[0]?.text ?? "", ...redirects.map(({ target }) => target?.text ?? "")])
    .filter((it) => it.includes("pwned"));
}

/** Nothing of what was pasted becomes a command, an option or a file to be written. */
function checkCommands(story: { readonly log: string; readonly dockerfile: string }): void {
  const { checks, fixes, alternatives } = diagnose({ ...story, target: undefined, runtime: undefined });
  const own = poisonedRuns(story.dockerfile);
  for (const { patched } of fixes) expect(poisonedRuns(patched ?? "").length, patched).toBeLessThanOrEqual(own.length);
  const snippets = fixes.flatMap(({ on, snippet }) =>
    on === "command" && snippet !== undefined && !/Import-Cert/.test(snippet) ? [snippet] : [],
  );
  for (const command of [...checks.map((it) => it.command), ...alternatives.map((it) => it.test), ...snippets])
    for (const ran of ranBy(command)) expect(ran, command).not.toMatch(/pwned|unreadable/);
}

test.each(Object.entries(places))("no command is made of %s", (_, poisoned) => {
  fc.assert(
    fc.property(fc.constantFrom(...stories), poison, (story, word) => checkCommands(poisoned(story, word))),
    { numRuns: runs },
  );
});

test.each([
  ["build", "docker build --target build -t ca-check ."],
  ["a;b", "docker build --target 0 -t ca-check ."],
  ["$(b)", "docker build --target 0 -t ca-check ."],
  ["-b", "docker build --target 0 -t ca-check ."],
])("stage %s is named where its name is one, else counted", (name, command) => {
  const dockerfile = `FROM alpine AS ${name}\nRUN true\nFROM scratch\n`;
  const situation = situationOf({ log: "", dockerfile, target: "0", runtime: undefined });
  expect(buildCommand({ ...situation, stage: situation.stages[0] })).toBe(command);
});
