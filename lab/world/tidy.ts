import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildah } from "./buildah";
import { command, endAll } from "./command";
import { paths } from "./paths";

const lock = join(paths.world, "lock");

/** False where another run is at work in this tree. */
export function takeWorld(): boolean {
  const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  if (holder !== process.pid && isAlive(holder, "lab/")) return false;
  writeFileSync(lock, String(process.pid));
  return true;
}

/** Ends and unmounts what a run that was killed has left: an engine, containers, mounts below the world. */
export async function tidyWorld(): Promise<void> {
  endInside();
  await endEngine();
  if (existsSync(join(paths.storage, "root"))) await buildah(["rm", "--all"], { limit: 120, atTheEnd: true });
  for (const mounted of mountsBelow(paths.world).toReversed()) await command("umount", ["-l", mounted], { limit: 20, atTheEnd: true });
  rmSync(join(paths.world, "docker.sock"), { force: true });
  rmSync(paths.temporary, { recursive: true, force: true });
  mkdirSync(paths.temporary, { recursive: true });
}

/** The end of every run. */
export async function leaveWorld(): Promise<void> {
  endAll();
  await tidyWorld();
  rmSync(lock, { force: true });
}

/** An interrupted run leaves nothing either. */
export function tidyWhenInterrupted(): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.once(signal, () => {
      console.log(`interrupted by ${signal}`);
      void leaveWorld().finally(() => process.exit(code));
    });
}

async function endEngine(): Promise<void> {
  const file = join(paths.docker, "pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (!isAlive(pid, paths.docker)) return;
  process.kill(pid, "SIGTERM");
  for (let tries = 0; tries < 40 && isAlive(pid, paths.docker); tries++) await wait(250);
  if (isAlive(pid, paths.docker)) process.kill(pid, "SIGKILL");
}

/** Programs inside our images left our process group; the file system that they run on tells them. */
function endInside(): void {
  for (const pid of readdirSync("/proc").filter((it) => /^\d+$/.test(it))) {
    try {
      const root = readFileSync(`/proc/${pid}/mountinfo`, "utf8")
        .split("\n")
        .find((it) => it.split(" ")[4] === "/");
      if (root?.includes(`${paths.storage}/`)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

function mountsBelow(folder: string): readonly string[] {
  return readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .map((it) => it.split(" ")[4] ?? "")
    .filter((it) => it.startsWith(`${folder}/`));
}

/** The number may belong to another program by now: its command line tells. */
function isAlive(pid: number, part: string): boolean {
  const line = `/proc/${pid}/cmdline`;
  return pid > 1 && existsSync(line) && readFileSync(line, "utf8").includes(part);
}
