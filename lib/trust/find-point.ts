import { findStage } from "../dockerfile/choose-target";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import { commandsOf, type ShellCommand } from "../shell/commands-of";
import { nameOf } from "../text/paths";
import type { Runtime } from "../vocabulary";
import type { Stop } from "./simulate-stage";
import { verifies } from "./verifies";

/** `found` says how: the log names the step, or it is the first that speaks with this verifier. */
export type Point = { readonly stage: Stage; readonly stop: Stop; readonly found: "named" | "guessed" };

/** The instruction at which the build stopped, and inside a RUN the first command that speaks with this verifier. */
export function findPoint(dockerfile: Dockerfile, failure: Failure, target: Stage): Point | undefined {
  const { step, runtime } = failure;
  const stages = step?.stage === undefined ? [] : stagesNamed(dockerfile, step.stage);
  const among = stages.length > 0 ? stages : [target, ...dockerfile.stages.filter((it) => it !== target)];
  const stopAt = (instruction: Instruction): Stop => ({ instruction, before: stopBefore(dockerfile, failure, instruction) });
  if (step?.instruction !== undefined) {
    const printed = plain(withoutBrackets(step.instruction.replace(/\s*(?:\.\.\.|…)$/, "")));
    for (const stage of among) {
      const instruction =
        stage.instructions.find((it) => printed !== "" && plain(textOf(dockerfile, it)).startsWith(printed)) ??
        stage.instructions.find((it) => printed.length > 20 && plain(textOf(dockerfile, it)).startsWith(printed.slice(0, 60)));
      if (instruction) return { stage, stop: stopAt(instruction), found: "named" };
    }
  }
  if (step?.step !== undefined) {
    const byNumber = step.tool === "classic" ? classicStep(dockerfile, step.step) : buildkitStep(among[0], step.step);
    if (byNumber) return { stage: byNumber.stage, stop: stopAt(byNumber.instruction), found: "named" };
  }
  // No step is named: the first RUN with a command of this kind.
  const names = commands[runtime];
  if (names === undefined) return undefined;
  for (const stage of among)
    for (const instruction of stage.instructions)
      if (
        instruction.detail.kind === "run" &&
        commandsOf(instruction.detail.script.body).some((it) => names.has(nameOf(it.words[0]?.text ?? "")))
      )
        return { stage, stop: stopAt(instruction), found: "guessed" };
  return undefined;
}

function stagesNamed({ stages }: Dockerfile, name: string): readonly Stage[] {
  const numbered = /^stage-(\d+)$/.exec(name)?.[1];
  const stage = findStage(stages, name) ?? (numbered === undefined ? undefined : stages[Number(numbered)]);
  return stage ? [stage] : [];
}

/** BuildKit counts FROM as the first step, and only what makes a layer after it. */
function buildkitStep(stage: Stage | undefined, step: number): { readonly stage: Stage; readonly instruction: Instruction } | undefined {
  const layers =
    stage?.instructions.filter((it) => it.detail.kind === "run" || it.detail.kind === "copy" || it.detail.kind === "workdir") ?? [];
  const instruction = layers[step - 2];
  return stage && instruction ? { stage, instruction } : undefined;
}

/** The classic builder counts every instruction of the file. */
function classicStep(
  { stages, globals }: Dockerfile,
  step: number,
): { readonly stage: Stage; readonly instruction: Instruction } | undefined {
  let count = globals.length;
  for (const stage of stages) {
    count += 1;
    const instruction = stage.instructions[step - count - 1];
    if (instruction) return { stage, instruction };
    count += stage.instructions.length;
  }
  return undefined;
}

function textOf({ text }: Dockerfile, { span }: Instruction): string {
  return text.slice(span.start, span.end);
}

/** BuildKit prints a heredoc behind its command line, in brackets: `RUN <<EOF (apt-get update)`. */
function withoutBrackets(printed: string): string {
  const open = printed.includes("<<") ? printed.indexOf("(", printed.indexOf("<<")) : -1;
  return open < 0 ? printed : `${printed.slice(0, open)}${printed.slice(open + 1).replace(/\)$/, "")}`;
}

/** White space, line continuations and the quotes of a heredoc's mark do not count; a log prints them in its own way. */
function plain(text: string): string {
  return text
    .replace(/(<<-?)["']?(\w{1,100})["']?/g, "$1$2")
    .replace(/[\\`]\r?\n/g, " ")
    .replace(/^[ \t]*#.*$/gm, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** The command that failed: of those that speak with this verifier the one that calls the host, else the first that verifies at all. */
function stopBefore({ text }: Dockerfile, { runtime, host }: Failure, { detail }: Instruction): Stop["before"] {
  const names = commands[runtime];
  if (names === undefined) return () => false;
  const all = detail.kind === "run" ? commandsOf(detail.script.body) : [];
  const programOf = ({ words }: ShellCommand): string => nameOf(words[0]?.text ?? "");
  const own = all.filter((it) => names.has(programOf(it))).map(({ span }) => text.slice(span.start, span.end));
  const called = host?.replace(/:\d{1,5}$/, "").toLowerCase() ?? "";
  const calls = (command: string): boolean => verifies(command) && command.toLowerCase().includes(called);
  if (called !== "" && own.some(calls)) return (name, { start, end }) => names.has(name) && calls(text.slice(start, end));
  if (own.some(verifies)) return (name, { start, end }) => names.has(name) && verifies(text.slice(start, end));
  // A script that we cannot see called it, where there is but one.
  const scripts = own.length > 0 ? [] : all.filter((it) => isScript(it.words[0]?.text ?? ""));
  const [script] = scripts;
  if (script !== undefined && scripts.length === 1) return (_, { start }) => start === script.span.start;
  return (name) => names.has(name);
}

function isScript(word: string): boolean {
  return /^(?:\.{0,2}\/.+|make|sh|bash|ash)$/.test(word) && !/^\/(?:usr\/)?s?bin\//.test(word);
}

/** Commands of a build that verify with each runtime's own code. */
const commands: Readonly<Partial<Record<Runtime, ReadonlySet<string>>>> = {
  curl: new Set(["curl"]),
  wget: new Set(["wget"]),
  git: new Set(["git"]),
  apt: new Set(["apt", "apt-get", "aptitude"]),
  apk: new Set(["apk"]),
  go: new Set(["go", "dep", "glide", "xcaddy"]),
  node: new Set(["npm", "npx", "yarn", "pnpm", "node", "corepack"]),
  python: new Set(["pip", "pip3", "python", "python3", "poetry", "pipenv", "uv", "conda"]),
  java: new Set(["mvn", "gradle", "gradlew", "mvnw", "sbt", "java", "ant"]),
  rust: new Set(["cargo", "rustup"]),
  dotnet: new Set(["dotnet", "nuget"]),
  ruby: new Set(["gem", "bundle", "ruby", "rake"]),
  php: new Set(["composer", "php", "pecl"]),
  deno: new Set(["deno"]),
  bun: new Set(["bun"]),
  erlang: new Set(["mix", "rebar3"]),
  perl: new Set(["cpan", "cpanm", "perl"]),
};
