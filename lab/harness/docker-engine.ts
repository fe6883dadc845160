import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../world/command";
import { docker } from "../world/docker";
import { addHosts } from "../world/hosts";
import { paths } from "../world/paths";
import type { Build, Engine, Run, RunOptions } from "./engine";

const network = ["--network", "host", ...addHosts.flatMap((it) => ["--add-host", it])];

/** The real engine with BuildKit, whose copies and modes differ from buildah's here and there. */
export const dockerEngine: Engine = { name: "docker", build, run };

async function build(context: string, dockerfile: string, tag: string): Promise<Build> {
  const file = join(paths.work, `docker-${tag.replace(/[/:]/g, "-")}.Dockerfile`);
  writeFileSync(file, dockerfile);
  const reference = `lab/${tag}`;
  const outcome = await docker(["build", ...network, "--progress", "plain", "-t", reference, "-f", file, context], { limit: 400 });
  return { ok: outcome.code === 0, log: outcome.output, tag: reference };
}

/** `instead` is left out: no case whose answer is no patch runs here. */
async function run(tag: string, options: RunOptions = {}): Promise<Run> {
  const volumes = (options.mounts ?? []).flatMap((it) => ["-v", it]);
  const created = await docker(["create", ...network, ...volumes, tag]);
  const container = created.stdout.trim();
  if (created.code !== 0) return { code: created.code, log: created.output, opened: undefined };
  try {
    if (options.look) await lookAt(container, options.look);
    const outcome = await docker(["start", "--attach", container], { limit: 180 });
    return { code: outcome.code, log: outcome.output, opened: undefined };
  } finally {
    await docker(["rm", "-f", container]);
  }
}

async function lookAt(container: string, look: (root: string) => void): Promise<void> {
  const folder = mkdtempSync(join(paths.work, "export-"));
  const root = join(folder, "root");
  mkdirSync(root);
  await docker(["export", "-o", join(folder, "root.tar"), container]);
  await command("tar", ["xpf", join(folder, "root.tar"), "-C", root]);
  look(root);
  rmSync(folder, { recursive: true, force: true });
}
