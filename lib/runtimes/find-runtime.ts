import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import { findImage } from "../images/find-image";
import type { Failure } from "../log/failure";
import { nameOf } from "../text/paths";
import type { Confidence, Runtime } from "../vocabulary";
import { findVersion } from "./find-version";
import { interpreters } from "./interpreters";
import { findBuilder, findProgram, runtimeOfPackage } from "./program-names";
import { speaksFor } from "./speaks-for";
import { lineOf, startOf, wordsOfCommands } from "./stage-commands";

export type FoundRuntime = {
  readonly runtime: Runtime;
  /** Of the language that built it, as far as a tag tells. */
  readonly version: string | undefined;
  readonly certainty: Confidence;
};

type Found = Omit<FoundRuntime, "version">;

/** What runs in a stage: as the person says, as the log says, as the stage starts it, as it was built. Undefined: nothing tells. */
export function findRuntime(input: {
  readonly dockerfile: Dockerfile | undefined;
  readonly stage: Stage | undefined;
  readonly failure: Failure | undefined;
  /** The person's correction. */
  readonly runtime: Runtime | undefined;
}): FoundRuntime | undefined {
  const { dockerfile, stage } = input;
  const seen = dockerfile === undefined || stage === undefined ? undefined : inStage(dockerfile, stage);
  const told = said(input);
  const found = input.runtime === undefined && isNearer(input, told, seen) ? seen : (told ?? seen ?? vaguelySaid(input));
  if (found === undefined) return undefined;
  return { ...found, version: dockerfile === undefined || stage === undefined ? undefined : findVersion(dockerfile, stage, found.runtime) };
}

/** The message is in a library's words; what the file starts, or builds and nothing else of that kind, says whose program it was. */
function isNearer(
  { dockerfile, failure }: { readonly dockerfile: Dockerfile | undefined; readonly failure: Failure | undefined },
  told: Found | undefined,
  seen: Found | undefined,
): boolean {
  if (dockerfile === undefined || !speaksFor(told?.runtime, seen?.runtime)) return false;
  // What a build step ran is in the step, not in what the image starts.
  return seen?.certainty === "certain" && failure?.phase !== "build";
}

function said({ runtime, failure }: { readonly runtime: Runtime | undefined; readonly failure: Failure | undefined }): Found | undefined {
  if (runtime !== undefined) return { runtime, certainty: "certain" };
  if (failure === undefined || failure.runtime === "other") return undefined;
  return { runtime: failure.runtime, certainty: "certain" };
}

function vaguelySaid({ failure }: { readonly failure: Failure | undefined }): Found | undefined {
  return failure && { runtime: failure.runtime, certainty: "possible" };
}

function inStage(dockerfile: Dockerfile, stage: Stage): Found | undefined {
  const { stages, root } = lineOf(dockerfile, stage);
  const start = startOf(stages);
  const program = start && findProgram(start);
  if (program?.runtime !== undefined) return { runtime: program.runtime, certainty: "certain" };
  const copies = stages.flatMap((it) => it.instructions).filter((it) => it.detail.kind === "copy");
  return (
    (program &&
      builtElsewhere(
        dockerfile,
        copies.filter((it) => brings(it, program.word)),
        "likely",
      )) ??
    ofImage(root) ??
    builtElsewhere(dockerfile, copies, "possible") ??
    ofCommands(stages, "possible") ??
    ofPackages(stages) ??
    ofVariables(stages)
  );
}

/** Whether a COPY puts this program there, by its path or its name. */
function brings({ detail }: Instruction, program: string): boolean {
  if (detail.kind !== "copy") return false;
  const name = nameOf(program);
  const destination = detail.destination?.value ?? "";
  const isDirectory = destination.endsWith("/") || destination === "." || destination === "";
  return (
    destination === program ||
    nameOf(destination) === name ||
    detail.sources.some((it) => (it.value ?? it.text).split("/").at(-1) === name) ||
    (isDirectory
      ? program.startsWith(destination.replace(/^\.$/, "")) && program.startsWith("/") && destination.length > 1
      : program.startsWith(`${destination}/`))
  );
}

function builtElsewhere(dockerfile: Dockerfile, copies: readonly Instruction[], certainty: Confidence): Found | undefined {
  for (const copy of [...copies].reverse()) {
    if (copy.detail.kind !== "copy") continue;
    const { from } = copy.detail;
    if (from.kind === "image") {
      const runtime = findImage(from.reference)?.fact.runtime;
      if (runtime !== undefined) return { runtime, certainty };
    }
    const origin = from.kind === "stage" ? dockerfile.stages[from.index] : undefined;
    const found = origin && builtIn(dockerfile, origin);
    if (found !== undefined && canRun(found, copy)) return { runtime: found, certainty };
  }
  return undefined;
}

/** Where an interpreter is needed and the final image has none of its own, only what is copied with it can run. */
function canRun(runtime: Runtime, { detail }: Instruction): boolean {
  if (interpreters[runtime] !== "image") return true;
  return (
    detail.kind === "copy" && detail.sources.some((it) => /jre|jdk|java|\.[jw]ar\b|venv|python|site-packages|ruby|gems|perl/.test(it.text))
  );
}

function builtIn(dockerfile: Dockerfile, origin: Stage): Runtime | undefined {
  const { stages, root } = lineOf(dockerfile, origin);
  const built = ofCommands(stages, "likely") ?? ofPackages(stages);
  // A Node stage often builds only the assets that another program serves.
  if (built !== undefined && built.runtime !== "node") return built.runtime;
  const runtime = root === undefined ? undefined : findImage(root)?.fact.runtime;
  return runtime === "node" ? undefined : runtime;
}

function ofImage(root: string | undefined): Found | undefined {
  const runtime = root === undefined ? undefined : findImage(root)?.fact.runtime;
  return runtime && { runtime, certainty: "likely" };
}

function ofCommands(stages: readonly Stage[], certainty: Confidence): Found | undefined {
  for (const instruction of stages.flatMap((it) => it.instructions)) {
    if (instruction.detail.kind !== "run") continue;
    for (const words of wordsOfCommands(instruction.detail.script)) {
      const runtime = findBuilder(words.filter((it) => !/^\w+=/.test(it)).join(" "));
      if (runtime !== undefined) return { runtime, certainty };
    }
  }
  return undefined;
}

function ofPackages(stages: readonly Stage[]): Found | undefined {
  for (const instruction of stages.flatMap((it) => it.instructions)) {
    if (instruction.detail.kind !== "run") continue;
    for (const words of wordsOfCommands(instruction.detail.script)) {
      if (!words.some((it) => it === "install" || it === "add" || it === "-S" || it === "-Sy" || it === "in")) continue;
      const name = words.slice(1).find((it) => runtimeOfPackage(it.replace(/[=<>~].*$/, "")) !== undefined);
      const runtime = name === undefined ? undefined : runtimeOfPackage(name.replace(/[=<>~].*$/, ""));
      if (runtime !== undefined) return { runtime, certainty: "possible" };
    }
  }
  return undefined;
}

const variables: readonly (readonly [RegExp, Runtime])[] = [
  [/^(?:JAVA_|JVM_|CATALINA_|SPRING_)/, "java"],
  [/^(?:NODE_|NPM_|npm_)/, "node"],
  [/^(?:PYTHON|DJANGO_|FLASK_|PIP_)/, "python"],
  [/^(?:RAILS_|RACK_|GEM_|BUNDLE_)/, "ruby"],
  [/^(?:PHP_|COMPOSER_)/, "php"],
  [/^(?:ASPNETCORE_|DOTNET_)/, "dotnet"],
  [/^(?:MIX_|ERL_)/, "erlang"],
  [/^RUST_/, "rust"],
  [/^(?:GODEBUG|GOMAXPROCS|GOGC|GOMEMLIMIT)$/, "go"],
];

function ofVariables(stages: readonly Stage[]): Found | undefined {
  for (const { detail } of stages.flatMap((it) => it.instructions)) {
    if (detail.kind !== "env") continue;
    for (const { name } of detail.pairs) {
      const runtime = variables.find(([pattern]) => pattern.test(name))?.[1];
      if (runtime !== undefined) return { runtime, certainty: "possible" };
    }
  }
  return undefined;
}
