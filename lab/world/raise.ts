import { existsSync, mkdirSync } from "node:fs";
import { bases, basesFor, binariesOf, makeBases } from "./bases";
import { chooseIsolation, setShortNames } from "./buildah";
import { CommandFailed, command } from "./command";
import { makeDebian } from "./debian";
import { fetchBinaries } from "./fetch-binary";
import { installTools } from "./install-tools";
import type { Lack } from "./lack";
import { makeServedFiles } from "./make-served-files";
import { fewPackages, packages } from "./packages";
import { paths } from "./paths";
import { makePki } from "./pki";
import { startServers } from "./servers";
import { leaveWorld, takeWorld, tidyWhenInterrupted, tidyWorld } from "./tidy";

/** `lacks` is what could not be had here; the rest can be tried. */
export type World = { readonly kind: "ready"; readonly lacks: readonly Lack[] } | { readonly kind: "cannot"; readonly why: string };

const tools = ["buildah", "debootstrap", "dpkg-dev", "openssl", "runc", "strace", "git"];

/** All of it, or only what these Dockerfiles need. A part is found again by the next part; the whole begins Debian anew. */
type Extent = "whole" | { readonly dockerfiles: readonly string[] };

/** Builds what is missing of the world, and nothing twice. Where this machine cannot, one sentence says why. */
export async function raiseWorld(extent: Extent, say: (text: string) => void): Promise<World> {
  const cannot = (why: string): World => ({ kind: "cannot", why });
  if (process.platform !== "linux" || process.arch !== "x64" || process.getuid?.() !== 0)
    return cannot("the lab needs root on Linux (x86-64), to build and enter images.");
  if (!existsSync("/etc/debian_version")) return cannot("the lab needs Debian or Ubuntu, whose packages its images are made of.");
  if ((await command("chroot", ["/", "true"])).code !== 0) return cannot("the lab needs the right to chroot, which root has not got here.");
  if ((await command("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"])).code !== 0)
    return cannot("the lab needs the right to mount, which root has not got here.");
  if (!(await haveTools(say))) return cannot(`the packages ${tools.join(", ")} could not be installed.`);
  for (const it of [paths.work, paths.temporary]) mkdirSync(it, { recursive: true });
  if (!takeWorld()) return cannot("another run of the lab is at work in this tree.");
  tidyWhenInterrupted();
  try {
    await tidyWorld();
    return { kind: "ready", lacks: await build(extent, say) };
  } catch (error) {
    await leaveWorld();
    if (error instanceof CommandFailed) return cannot(`the world could not be made here: ${inOneLine(error.message)}`);
    throw error;
  }
}

async function build(extent: Extent, say: (text: string) => void): Promise<readonly Lack[]> {
  setShortNames();
  say("world: certificates");
  await makePki();
  say("world: Debian");
  const wanted = extent === "whole" ? bases : basesFor(extent.dockerfiles);
  const sayStep = (step: string) => say(`world:   ${step}`);
  const [debian, failed] = await Promise.all([
    makeDebian(extent === "whole" ? packages : fewPackages, sayStep),
    fetchBinaries(binariesOf(wanted)),
  ]);
  await chooseIsolation();
  const stop = await startServers();
  try {
    const missing = await makeBases(wanted, { packages: debian.wanted, lacks: debian.lacks, failed, say: sayStep });
    await makeServedFiles();
    return [...debian.lacks, ...missing];
  } finally {
    stop();
  }
}

async function haveTools(say: (text: string) => void): Promise<boolean> {
  const status = await command("dpkg-query", ["-W", "-f", `\${Package} \${db:Status-Abbrev}\n`, ...tools]);
  const missing = tools.filter((it) => !status.stdout.includes(`${it} ii`));
  if (missing.length === 0) return true;
  say(`world: installing ${missing.join(" ")}`);
  if (await installTools(missing)) return true;
  await command("apt-get", ["update", "-q"], { limit: 300 });
  return installTools(missing);
}

/** What was tried, and the last word on it. */
function inOneLine(message: string): string {
  const lines = message.split("\n").filter((it) => it.trim() !== "");
  return [lines[0] ?? "", ...lines.slice(1).slice(-1)].join(" ").slice(0, 400);
}
