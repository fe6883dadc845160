import type { Detail, Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import { readScript } from "../shell/read-script";
import { absolutePath, isBelow } from "../text/paths";
import type { Span } from "../text/span";
import { findEffect } from "./commands/all";
import { type CopyDetail, copyFiles, type From } from "./copy-files";
import { findMissingProgram } from "./find-missing-program";
import { joinTwins } from "./join-twins";
import { mountAll } from "./run-mounts";
import type { Scope } from "./shell/call";
import { runScript } from "./shell/run-script";
import { startWorld } from "./start-world";
import { findPlace, makeDirectories } from "./store/disk";
import { bundlePaths } from "./store/store-paths";
import { copyWorld, note, unknownWorld, type World } from "./world";

export type Stop = {
  readonly instruction: Instruction;
  /** Inside a RUN: stop before the command for which this says so; the end of the RUN where none does. */
  readonly before: ((name: string, span: Span<"dockerfile">) => boolean) | undefined;
};

export type Simulation = {
  readonly world: World;
  /** The last instruction that is part of the state; undefined right after FROM. */
  readonly after: Instruction | undefined;
};

/** The file, and what those of its stages that are simulated already hold at their ends. */
export type Build = {
  readonly dockerfile: Dockerfile;
  readonly ends: readonly World[];
  readonly globals: ReadonlyMap<string, string | undefined>;
};

/** Runs a stage on the ends of the stages before it, to its end or to the point where the build stopped. */
export function simulateStage(stage: Stage, build: Build, stop?: Stop): Simulation {
  const { from } = stage;
  const { ends } = build;
  const world = baseOf(stage, build);
  let after: Instruction | undefined;
  const parent = stage.base.kind === "stage" ? ends[stage.base.index] : undefined;
  const inherited = parent?.onbuild.flatMap((it) => (it.inner ? [{ ...it.inner, span: from.span }] : [])) ?? [];
  for (const instruction of [...inherited, ...stage.instructions]) {
    const here = stop?.instruction === instruction;
    if (here && (instruction.detail.kind !== "run" || stop.before === undefined)) break;
    apply(world, instruction, build, here ? stop.before : undefined);
    if (here) break;
    after = instruction;
  }
  return { world, after };
}

function baseOf(stage: Stage, build: Build): World {
  const { base, from } = stage;
  const { ends } = build;
  const { span } = from;
  switch (base.kind) {
    case "scratch":
      return startWorld("scratch", span);
    case "image":
      return startWorld(base.reference, span);
    case "unresolved":
      return unknownWorld("unresolved", {
        span,
        note: `which image \`${base.text}\` is, depends on an ARG without a value`,
        image: undefined,
      });
    case "stage": {
      const parent = joinTwins(stage, build) ?? ends[base.index];
      return parent
        ? { ...copyWorld(parent), args: new Map(), onbuild: [], failing: [] }
        : unknownWorld("unresolved", { span, note: "the stage it builds on is not known", image: undefined });
    }
  }
}

type Before = Stop["before"];

function apply(world: World, instruction: Instruction, build: Build, before: Before): void {
  const { detail, span } = instruction;
  switch (detail.kind) {
    case "run":
      run(world, instruction, detail, build, before);
      return;
    case "copy":
      copyFiles(world, instruction, detail, fromOf(detail, build, span));
      return;
    case "env":
      for (const { name, value, span: place } of detail.pairs)
        world.env.set(name, { value: value.value, provenance: { span: place, note: `\`${name}\` is set here`, image: undefined } });
      return;
    case "arg":
      for (const { name, value } of detail.pairs) world.args.set(name, value ? value.value : build.globals.get(name));
      return;
    case "user":
      world.user = detail.user.text;
      world.userName = detail.user.value ?? detail.user.text;
      world.userSpan = span;
      return;
    case "workdir":
      if (detail.path.value === undefined) return;
      world.workdir = absolutePath(detail.path.value, world.workdir);
      makeDirectories(world.disk, findPlace(world.disk, world.workdir).path, [
        { span, note: "`WORKDIR` makes this directory", image: undefined },
      ]);
      return;
    case "volume":
      for (const { value } of detail.paths) {
        const covered = value !== undefined && bundlePaths.find((it) => isBelow(it, absolutePath(value)));
        if (covered)
          note(
            world,
            "volume-over-store",
            span,
            `\`VOLUME ${value}\` covers the trust store: not every builder keeps what a later \`RUN\` writes there, and a volume that is reused hides it`,
            absolutePath(value),
          );
      }
      return;
    case "onbuild":
      world.onbuild = [...world.onbuild, detail].slice(-100);
      return;
    default:
      return;
  }
}

function nameOfStage({ stages }: Dockerfile, index: number): string {
  const name = stages[index]?.name;
  return name === undefined ? `stage ${index}` : `stage \`${name}\``;
}

function fromOf(detail: CopyDetail, { ends, dockerfile }: Build, span: Span<"dockerfile">): From {
  switch (detail.from.kind) {
    case "context":
      return { kind: "context" };
    case "stage": {
      const world = ends[detail.from.index];
      return world
        ? { kind: "world", world, name: nameOfStage(dockerfile, detail.from.index) }
        : { kind: "unknown", name: "a stage that comes later" };
    }
    case "image": {
      const { reference } = detail.from;
      // BuildKit asks the names of all stages before it takes the word for an image (frontend/dockerfile/dockerfile2llb/convert.go).
      if (dockerfile.stages.some(({ name }) => name?.toLowerCase() === reference.toLowerCase()))
        return { kind: "unknown", name: "a stage that comes later" };
      const world = startWorld(detail.from.reference, span);
      return world.image
        ? { kind: "world", world, name: `\`${detail.from.reference}\`` }
        : { kind: "unknown", name: detail.from.reference };
    }
    case "unresolved":
      return { kind: "unknown", name: detail.from.text };
  }
}

function run(world: World, instruction: Instruction, detail: Detail & { kind: "run" }, build: Build, before: Before): void {
  const { span } = instruction;
  const missing = findMissingProgram(world, detail);
  if (missing !== undefined) {
    const what = detail.form === "shell" ? "has no shell" : `holds no \`${missing}\``;
    note(world, "run-in-shell-less-stage", span, `\`${world.base}\` ${what}, so this \`RUN\` cannot work`);
    return;
  }
  // Of what runs in an empty image without a shell we know nothing.
  if (world.shell === "no" && detail.form === "exec" && (world.base === "scratch" || world.image?.distribution === "scratch")) return;
  // A shell was copied in, or what was copied may hold one.
  if (world.shell === "no" && detail.form === "shell") world.shell = "unknown";
  const scope: Scope = {
    world,
    variables: new Map(),
    functions: new Map(),
    positional: [],
    directory: world.workdir,
    depth: 0,
    budget: { steps: 5000, nesting: 0, stopped: false },
    instruction: span,
    findEffect,
    stopAt: before,
    readScript: (text, place, written) => {
      const exact = written !== undefined && written.slice(1, -1) === text;
      return readScript(text, (start, end) =>
        exact ? { in: "dockerfile", start: place.start + 1 + start, end: place.start + 1 + end } : place,
      );
    },
  };
  const unmount = mountAll(world, detail, build, span);
  runScript(detail.script, scope);
  if (scope.world !== world) Object.assign(world, scope.world);
  unmount(world);
}
