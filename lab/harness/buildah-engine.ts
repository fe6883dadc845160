import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildah, buildahUnder, buildFlags, mayLoseOutput, mustBuildah } from "../world/buildah";
import type { Outcome } from "../world/command";
import { addHosts } from "../world/hosts";
import { paths } from "../world/paths";
import type { Build, Engine, Run, RunOptions } from "./engine";
import { readTrace, traceFlags } from "./read-trace";

type Image = { readonly OCIv1: { readonly config: { readonly Entrypoint?: readonly string[]; readonly Cmd?: readonly string[] } } };

/** No daemon, a second a build, and strace shows what a program opens. */
export const buildahEngine: Engine = { name: "buildah", build, run };

async function build(context: string, dockerfile: string, tag: string): Promise<Build> {
  const file = join(paths.work, `${tag.replace(/[/:]/g, "-")}.Dockerfile`);
  writeFileSync(file, dockerfile);
  const reference = `localhost/lab/${tag}`;
  const outcome = await untilItSpeaks(() => buildah(["bud", ...buildFlags, "-t", reference, "-f", file, context], { limit: 400 }));
  return { ok: outcome.code === 0, log: withoutBuilderLines(outcome.output), tag: reference };
}

async function run(tag: string, options: RunOptions = {}): Promise<Run> {
  const container = (
    await mustBuildah(["from", "--pull-never", "--network", "host", ...addHosts.flatMap((it) => ["--add-host", it]), tag])
  ).trim();
  const trace = join(paths.work, `${container}.strace`);
  try {
    // Before it runs: what it writes itself is not what was built.
    if (options.look) options.look((await mustBuildah(["mount", container])).trim());
    const image: Image = JSON.parse(await mustBuildah(["inspect", "--type", "image", tag]));
    const [from, to] = options.instead ?? ["", ""];
    const argv = [...(image.OCIv1.config.Entrypoint ?? []), ...(image.OCIv1.config.Cmd ?? [])].map((it) =>
      from ? it.replaceAll(from, to) : it,
    );
    const tracer = ["strace", ...traceFlags, "-e", "signal=none", "-o", trace] as const;
    const more = [...(options.mounts ?? []).flatMap((it) => ["-v", it]), ...(options.env ?? []).flatMap((it) => ["--env", it])];
    const outcome = await untilItSpeaks(() => buildahUnder(tracer, ["run", ...more, container, "--", ...argv], { limit: 180 }));
    return { code: outcome.code, log: withoutBuilderLines(outcome.output), opened: readTrace(readFileSync(trace, "utf8")) };
  } finally {
    rmSync(trace, { force: true });
    await buildah(["rm", container]);
  }
}

/** No program of the lab ends in silence: where buildah may lose the words, one that did is asked again. */
async function untilItSpeaks(attempt: () => Promise<Outcome>): Promise<Outcome> {
  let outcome = await attempt();
  for (let more = 0; more < 2 && mayLoseOutput() && isSilent(outcome.output); more++) outcome = await attempt();
  return outcome;
}

function isSilent(output: string): boolean {
  const last = output
    .slice(output.lastIndexOf("\nSTEP ") + 1)
    .split("\n")
    .filter((it) => !/^(?:STEP |Error: |$)/.test(it));
  return withoutBuilderLines(last.join("\n")) === "";
}

/** buildah adds lines of its own after the program's; Docker would not. */
function withoutBuilderLines(log: string): string {
  return log.replace(
    /^(?:subprocess exited with status \d+|subprocess exited on .*|Error: (?:while running runtime: )?exit status \d+)(?:\n|$)/gm,
    "",
  );
}
