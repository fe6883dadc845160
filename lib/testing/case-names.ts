import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { examples } from "../cases/examples";

export const casesFolder: string = fileURLToPath(new URL("../cases/", import.meta.url));

/** Names of the folders with whole stories, sorted. */
export function caseNames(): readonly string[] {
  const folders = readdirSync(casesFolder, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name);
  return [...new Set([...folders, ...examples.map((it) => it.id)])].sort();
}

/** The two texts of a story; an example that the page loads keeps them in its table. */
export function readCase(name: string): { readonly log: string; readonly dockerfile: string } {
  const example = examples.find((it) => it.id === name);
  if (example !== undefined) return { log: example.log, dockerfile: example.dockerfile };
  const read = (file: string): string => {
    const path = `${casesFolder}${name}/${file}`;
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };
  return { log: read("log.txt"), dockerfile: read("Dockerfile") };
}
