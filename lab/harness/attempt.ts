import { diagnose } from "../../lib/diagnose";
import { type Comparison, compareStore } from "./compare-store";
import type { Build, Engine, Run } from "./engine";
import type { LabCase } from "./lab-case";

/** A Dockerfile built, and run if it built. */
export type Attempt = {
  readonly build: Build;
  readonly run: Run | undefined;
  readonly store: Comparison;
  readonly succeeded: boolean;
  /** What the person would paste: of the run, or of the build that failed. */
  readonly log: string;
};

type What = { readonly engine: Engine; readonly context: string; readonly dockerfile: string; readonly name: string };

export async function attempt(it: LabCase, { engine, context, dockerfile, name }: What): Promise<Attempt> {
  const build = await engine.build(context, dockerfile, `${it.name}:${name}`);
  const none: Comparison = { compared: 0, differences: [] };
  if (!build.ok) return { build, run: undefined, store: none, succeeded: false, log: build.log };
  const state = diagnose({ log: "", dockerfile, target: undefined, runtime: undefined }).stages.at(-1)?.state;
  let store: Comparison = { ...none, differences: ["no stage was simulated"] };
  const run = await engine.run(build.tag, {
    look: (root) => {
      store = state ? compareStore(state, root) : store;
    },
  });
  // The server's own words must arrive; a program that ends well may have fetched nothing.
  return { build, run, store, succeeded: run.code === 0 && run.log.includes("hello-from-the-lab"), log: run.log };
}
