import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { currentImages } from "../../lib/images/current-images";
import { mustBuildah } from "./buildah";
import { command, mustRun, type Outcome } from "./command";
import { installTools } from "./install-tools";
import { paths } from "./paths";

const socket = join(paths.world, "docker.sock");
const server = "/usr/sbin/dockerd";
const client = "/usr/bin/docker";
const env = { DOCKER_HOST: `unix://${socket}`, DOCKER_BUILDKIT: "1" };

/** Bases that the cases marked for Docker need, by the names their Dockerfiles use. */
const bases = [
  "debian:bookworm-slim",
  "golang:1.23",
  "alpine:3.20",
  currentImages.alpine.reference,
  "gcr.io/distroless/static-debian12:latest",
  "gcr.io/distroless/static-debian12:nonroot",
  `${currentImages.distroless.reference}:latest`,
];

export function docker(args: readonly string[], options: { readonly cwd?: string; readonly limit?: number } = {}): Promise<Outcome> {
  return command(client, args, { ...options, env });
}

/** Starts an engine of the lab's own, with the bases in it; otherwise says why there is none. `leaveWorld` ends it. */
export async function startDocker(say: (text: string) => void): Promise<"started" | { readonly why: string }> {
  if (!existsSync(server)) say("world: installing docker.io");
  if (!existsSync(server) && !(await installTools(["docker.io"]))) return { why: "the package `docker.io` could not be installed" };
  mkdirSync(paths.docker, { recursive: true });
  const log = openSync(join(paths.world, "dockerd.log"), "w");
  const at = (name: string) => join(paths.docker, name);
  const places = ["--data-root", at("data"), "--exec-root", at("exec"), "--pidfile", at("pid")];
  const alone = ["--iptables=false", "--ip6tables=false", "--bridge=none", "-H", `unix://${socket}`];
  // It ends with us, even if we are killed.
  const daemon = spawn("setpriv", ["--pdeathsig", "TERM", server, ...alone, ...places], { stdio: ["ignore", log, log] });
  daemon.on("error", () => undefined);
  for (let tries = 0; tries < 60 && daemon.exitCode === null; tries++) {
    if ((await docker(["info"], { limit: 20 })).code === 0) {
      return await loadBases(say).then(
        () => "started",
        (error: unknown) => ({
          why: `the bases do not go into the Docker engine: ${error instanceof Error ? error.message : String(error)}`,
        }),
      );
    }
    await wait(500);
  }
  daemon.kill("SIGTERM");
  return { why: "the Docker engine does not start here (see dockerd.log)" };
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
