// Runs every bench of this folder, one after the other: `npm run bench`.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const failed = readdirSync(folder)
  .filter((it) => it.endsWith(".bench.ts"))
  .filter((it) => {
    console.log(`\n▸ ${it}`);
    return spawnSync(process.execPath, ["--import", "tsx", `${folder}${it}`], { stdio: "inherit" }).status !== 0;
  });
if (failed.length > 0) throw new Error(`Failed: ${failed.join(", ")}`);
