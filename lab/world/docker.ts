import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { mustBuildah } from "./buildah";
import { command, mustRun, type Outcome } from "./command";
import { paths } from "./paths";

const socket = join(paths.world, "docker.sock");
const client = "/usr/bin/docker";
const env = { DOCKER_HOST: `unix://${socket}`, DOCKER_BUILDKIT: "1" };

/** Bases that the cases marked for Docker need, by the names their Dockerfiles use. */
const bases = [
  "debian:bookworm-slim",
  "golang:1.23",
  "alpine:3.20",
  "alpine:3.22",
  "gcr.io/distroless/static-debian12:latest",
  "gcr.io/distroless/static-debian12:nonroot",
];

export function docker(args: readonly string[], options: { readonly cwd?: string; readonly limit?: number } = {}): Promise<Outcome> {
  return command(client, args, { ...options, env });
}

/** Starts an engine of the lab's own, with the bases in it. Undefined where none can be started here; otherwise the function stops it. */
export async function startDocker(say: (text: string) => void): Promise<(() => void) | undefined> {
  if (!(await installed(say))) return undefined;
  mkdirSync(paths.docker, { recursive: true });
  const log = openSync(join(paths.world, "dockerd.log"), "w");
  const places = [
    "--data-root",
    join(paths.docker, "data"),
    "--exec-root",
    join(paths.docker, "exec"),
    "--pidfile",
    join(paths.docker, "pid"),
  ];
  const daemon = spawn(
    "/usr/sbin/dockerd",
    ["--iptables=false", "--ip6tables=false", "--bridge=none", "-H", `unix://${socket}`, ...places],
    {
      stdio: ["ignore", log, log],
    },
  );
  // The engine leaves its network namespace mounted, and the world could not be deleted.
  daemon.once("exit", () => void command("umount", [join(paths.docker, "exec/netns/default")]));
  const stop = () => daemon.kill("SIGTERM");
  for (let tries = 0; tries < 60 && daemon.exitCode === null; tries++) {
    if ((await docker(["info"])).code === 0) {
      await loadBases(say);
      return stop;
    }
    await wait(500);
  }
  stop();
  return undefined;
}

async function installed(say: (text: string) => void): Promise<boolean> {
  if (existsSync("/usr/sbin/dockerd") && existsSync(client)) return true;
  say("world: installing docker.io");
  const install = ["install", "-y", "-q", "--no-install-recommends", "docker.io"];
  return (await command("apt-get", install, { limit: 600, env: { DEBIAN_FRONTEND: "noninteractive" } })).code === 0;
}

async function loadBases(say: (text: string) => void): Promise<void> {
  for (const name of bases) {
    const full = name.includes("/") ? name : `docker.io/library/${name}`;
    const wanted = (await mustBuildah(["inspect", "--type", "image", "--format", "{{.FromImageID}}", full])).trim();
    const have = await docker(["image", "inspect", "--format", "{{.Id}}", name]);
    if (have.stdout.trim() === `sha256:${wanted}`) continue;
    say(`world:   ${name} for Docker`);
    const archive = join(paths.docker, "base.tar");
    rmSync(archive, { force: true });
    await mustBuildah(["push", "-q", full, `docker-archive:${archive}:${name}`]);
    await mustRun(client, ["load", "-q", "-i", archive], { env, limit: 300 });
    rmSync(archive);
  }
}
