import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { readDockerfile } from "../lib/dockerfile/read-dockerfile";
import type { reportJson } from "../lib/report-json";
import type { noSettings } from "../lib/settings/settings";
import type { judgeStages } from "../lib/trust/judge-stages";

type Lib = {
  readonly readDockerfile: typeof readDockerfile;
  readonly reportJson: typeof reportJson;
  readonly noSettings: typeof noSettings;
  readonly judgeStages: typeof judgeStages;
};

const exported = `
export { readDockerfile } from "./dockerfile/read-dockerfile";
export { reportJson } from "./report-json";
export { noSettings } from "./settings/settings";
export { judgeStages } from "./trust/judge-stages";
`;

/**
 * `lib` as compiled JavaScript, as the page and the peers have it. The loader that runs these benches would add a call to each closure
 * that is made, to keep its name.
 */
export async function compiledLib(): Promise<Lib> {
  const resolveDir = fileURLToPath(new URL("../lib", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents: exported, resolveDir }, bundle: true, format: "esm", write: false });
  const lib: Lib = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  return lib;
}
