import { existsSync, mkdirSync } from "node:fs";
import { makeBases } from "./bases";
import { command } from "./command";
import { makeDebian } from "./debian";
import { makeServedFiles } from "./make-served-files";
import { paths } from "./paths";
import { makePki } from "./pki";
import { startServers } from "./servers";

const tools = ["buildah", "debootstrap", "dpkg-dev", "openssl", "strace", "git"];

/** Builds what is missing of the world, and nothing twice. Gives "ready", or one sentence on why this machine cannot. */
export async function raiseWorld(say: (text: string) => void): Promise<string> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "the lab needs root on Linux, to build and enter images.";
  if (!existsSync("/etc/debian_version")) return "the lab needs Debian or Ubuntu, whose packages its images are made of.";
  if (!(await haveTools(say))) return `the packages ${tools.join(", ")} could not be installed.`;
  mkdirSync(paths.world, { recursive: true });
  say("world: certificates");
  await makePki();
  say("world: Debian");
  await makeDebian((step) => say(`world:   ${step}`));
  const stop = await startServers();
  try {
    await makeBases((step) => say(`world:   ${step}`));
    await makeServedFiles();
  } finally {
    stop();
  }
  return "ready";
}

async function haveTools(say: (text: string) => void): Promise<boolean> {
  const status = await command("dpkg-query", ["-W", "-f", `\${Package} \${db:Status-Abbrev}\n`, ...tools]);
  const missing = tools.filter((it) => !status.stdout.includes(`${it} ii`));
  if (missing.length === 0) return true;
  say(`world: installing ${missing.join(" ")}`);
  const install = () =>
    command("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], {
      limit: 600,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  if ((await install()).code === 0) return true;
  await command("apt-get", ["update", "-q"], { limit: 300 });
  return (await install()).code === 0;
}
