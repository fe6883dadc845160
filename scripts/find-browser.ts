import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** As root there is no sandbox to be had; the others keep the browser from calling home. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--disable-background-networking",
];

/** Path of a Chromium that is on this machine; undefined where there is none. */
export function findBrowser(): string | undefined {
  const named = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((it) => it !== "");
  const candidates = [
    process.env["CHROMIUM_PATH"] ?? "",
    "/usr/bin/chromium",
    ...named.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== "" && existsSync(path));
}

/** Finds a Chromium, or installs one and says so: Debian's package where we may, else Playwright's own download. Throws if neither works. */
export function findOrInstallBrowser(say: (line: string) => void = console.log): string {
  const present = findBrowser();
  if (present) return present;
  const mayUseApt = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (mayUseApt) {
    say("No Chromium on this machine: installing Debian's package with apt-get.");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  if (!findBrowser()) {
    say("No Chromium on this machine: downloading Playwright's own.");
    run("npx", ["playwright", "install", "chromium"]);
  }
  const installed = findBrowser();
  if (!installed) throw new Error("No Chromium could be found or installed. Install one and put it on PATH, or set CHROMIUM_PATH.");
  say(`Using ${installed}.`);
  return installed;
}

function run(command: string, parameters: readonly string[]): void {
  spawnSync(command, [...parameters], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
