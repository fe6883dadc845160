import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Runtime } from "../../lib/vocabulary";
import { binaries } from "../world/fetch-binary";
import { paths } from "../world/paths";
import type { LabCase } from "./lab-case";

/** The Debian package that the words come from. */
const packageOf: Readonly<Partial<Record<Runtime, string>>> = {
  curl: "curl",
  erlang: "erlang-ssl",
  git: "git",
  gnutls: "gnutls-bin",
  go: "golang-1.23-go",
  java: "openjdk-17-jdk-headless",
  openssl: "openssl",
  perl: "libio-socket-ssl-perl",
  php: "php8.2-cli",
  python: "python3.11-minimal",
  ruby: "ruby3.1",
  rust: "librust-native-tls-dev",
  wget: "wget",
};
const packageOfProgram: Readonly<Record<string, string>> = { "fetch_requests.py": "python3-requests", "fetch_httpx.py": "python3-httpx" };

/** The program that speaks in a case, and its version. Undefined where a stand-in of the lab speaks. */
export function programOf(it: LabCase): string | undefined {
  if (it.runtime === "apk") return undefined;
  if (it.runtime === "apt") return `apt ${versionIn(join(paths.debian, "root/var/lib/dpkg/status"), "apt")}`;
  if (it.runtime === "deno") return `deno ${binaries.deno.packed.split("@").at(-1)}`;
  if (it.runtime === "node") return `node ${binaries[it.dockerfile.includes("node:22") ? "node22" : "node20"].packed.split("@").at(-1)}`;
  const name = (it.programs ?? []).map((file) => packageOfProgram[file]).find((found) => found !== undefined) ?? packageOf[it.runtime];
  return name === undefined ? undefined : `${name} ${versionIn(join(paths.mirror, "debian/Packages"), name)}`;
}

/** The version of the program itself, without Debian's additions. */
function versionIn(list: string, name: string): string {
  const text = existsSync(list) ? readFileSync(list, "utf8") : "";
  const found = new RegExp(`^Package: ${name}\\n(?:.+\\n)*?Version: (?:\\d+:)?([^-+~\\n]+)`, "m").exec(text);
  return found?.[1] ?? "of unknown version";
}
