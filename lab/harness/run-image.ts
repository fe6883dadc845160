import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildah, buildahUnder, mustBuildah } from "../world/buildah";
import { addHosts } from "../world/hosts";
import { paths } from "../world/paths";
import { type Opened, readTrace } from "./read-trace";

export type Run = { readonly code: number; readonly log: string; readonly opened: readonly Opened[]; readonly seconds: number };
type Config = { readonly Entrypoint?: readonly string[]; readonly Cmd?: readonly string[] };

/** Runs what the image says, as its user, under strace, and hands the root of its file system to `look` while it is there. */
export async function runImage(
  tag: string,
  options: { readonly mounts?: readonly string[]; readonly look?: (root: string) => void } = {},
): Promise<Run> {
  const started = performance.now();
  const container = (
    await mustBuildah(["from", "--pull-never", "--network", "host", ...addHosts.flatMap((it) => ["--add-host", it]), tag])
  ).trim();
  const trace = join(paths.work, `${container}.strace`);
  try {
    const inspected: { readonly OCIv1: { readonly config: Config } } = JSON.parse(await mustBuildah(["inspect", "--type", "image", tag]));
    const { config } = inspected.OCIv1;
    const argv = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
    const tracer = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "300", "-e", "trace=%file", "-e", "signal=none", "-o", trace] as const;
    const volumes = (options.mounts ?? []).flatMap((it) => ["-v", it]);
    const outcome = await buildahUnder(tracer, ["run", ...volumes, container, "--", ...argv], { limit: 60 });
    if (options.look) {
      const root = (await buildah(["mount", container])).stdout.trim();
      options.look(root);
    }
    return {
      code: outcome.code,
      log: withoutBuilderLines(outcome.output),
      opened: readTrace(readFileSync(trace, "utf8")),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    rmSync(trace, { force: true });
    await buildah(["rm", container]);
  }
}

/** `buildah run` adds lines of its own after the program's; `docker run` would not. */
function withoutBuilderLines(log: string): string {
  return log.replace(
    /^(?:subprocess exited with status \d+|subprocess exited on .*|Error: (?:while running runtime: )?exit status \d+)\n/gm,
    "",
  );
}
