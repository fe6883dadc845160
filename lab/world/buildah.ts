import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailed, type CommandOptions, command, mustRun, type Outcome } from "./command";
import { addHosts } from "./hosts";
import { paths } from "./paths";

type Options = Omit<CommandOptions, "env">;

const storage = ["--root", join(paths.storage, "root"), "--runroot", join(paths.storage, "run"), "--storage-driver", "overlay"];

/**
 * With runc, where it can run: buildah's own chroot isolation ends without waiting for the last lines of the program,
 * so that on a busy machine now and then a log is cut short or empty.
 */
let isolation: "oci" | "chroot" = "chroot";
const env = () => ({
  BUILDAH_ISOLATION: isolation,
  CONTAINERS_REGISTRIES_CONF: join(paths.world, "registries.conf"),
  TMPDIR: paths.temporary,
});

export function buildah(args: readonly string[], options: Options = {}): Promise<Outcome> {
  return command("buildah", [...storage, ...args], { ...options, env: env() });
}

export function mustBuildah(args: readonly string[], options: Options = {}): Promise<string> {
  return mustRun("buildah", [...storage, ...args], { ...options, env: env() });
}

/** The whole command line, for a tracer to put itself in front. */
export function buildahUnder(tracer: readonly [string, ...string[]], args: readonly string[], options: Options = {}): Promise<Outcome> {
  const [program, ...rest] = tracer;
  return command(program, [...rest, "buildah", ...storage, ...args], { ...options, env: env() });
}

/** True where the last lines of a program may be lost. */
export function mayLoseOutput(): boolean {
  return isolation === "chroot";
}

/** What every build shares: no image is ever pulled, the lab's names resolve, unchanged steps come from the cache. */
export const buildFlags: readonly string[] = [
  "--layers",
  "--pull-never",
  "--network",
  "host",
  ...addHosts.flatMap((it) => ["--add-host", it]),
];

/** `FROM debian:…` means Docker Hub's, as it does to Docker. */
export function setShortNames(): void {
  writeFileSync(join(paths.world, "registries.conf"), 'unqualified-search-registries = ["docker.io"]\nshort-name-mode = "disabled"\n');
}

/** Tries both isolations on a first image and keeps the better one that works; where none does, nothing can be built here. */
export async function chooseIsolation(): Promise<void> {
  const folder = join(paths.work, "probe");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "Dockerfile"), "FROM debian:bookworm-slim\nRUN echo it-runs\n");
  let said = "";
  for (const one of existsSync("/usr/sbin/runc") || existsSync("/usr/bin/runc") ? (["oci", "chroot"] as const) : (["chroot"] as const)) {
    isolation = one;
    const flags = buildFlags.filter((it) => it !== "--layers");
    const outcome = await buildah(["bud", ...flags, "--no-cache", "-t", "localhost/lab/probe", folder], { limit: 120 });
    if (outcome.code === 0) return;
    said = outcome.output.trim().split("\n").at(-1) ?? "";
  }
  throw new CommandFailed(`buildah cannot run a step of a build here (${said})`);
}
