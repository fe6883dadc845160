import { join } from "node:path";
import { command, mustRun, type Outcome } from "./command";
import { addHosts } from "./hosts";
import { paths } from "./paths";

type Options = { readonly cwd?: string; readonly limit?: number };

const storage = ["--root", join(paths.storage, "root"), "--runroot", join(paths.storage, "run"), "--storage-driver", "overlay"];
// chroot isolation needs no daemon, no cgroups and no network of its own.
const env = { BUILDAH_ISOLATION: "chroot", CONTAINERS_REGISTRIES_CONF: join(paths.world, "registries.conf") };

export function buildah(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return command("buildah", [...storage, ...args], { ...options, env });
}

export function mustBuildah(args: readonly string[], options: Options = {}): Promise<string> {
  return mustRun("buildah", [...storage, ...args], { ...options, env });
}

/** The whole command line, for a tracer to put itself in front. */
export function buildahUnder(tracer: readonly [string, ...string[]], args: readonly string[], options: Options = {}): Promise<Outcome> {
  const [program, ...rest] = tracer;
  return command(program, [...rest, "buildah", ...storage, ...args], { ...options, env });
}

/** What every build shares: no image is ever pulled, the lab's names resolve, unchanged steps come from the cache. */
export const buildFlags: readonly string[] = [
  "--layers",
  "--pull-never",
  "--network",
  "host",
  ...addHosts.flatMap((it) => ["--add-host", it]),
];
