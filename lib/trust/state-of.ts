import type { Instruction, Stage } from "../dockerfile/dockerfile";
import type { Content, StageState, StoredFile } from "./stage-state";
import { type Entry, findPlace } from "./store/disk";
import type { World } from "./world";

/** The simulated stage as plain data. Ordinary files are left out; directories that lead to something stay. */
export function stateOf(world: World, stage: Stage, after: Instruction | undefined): StageState {
  const files: StoredFile[] = [];
  for (const [path, { content, mode, owner, provenance }] of world.disk.entries)
    files.push({ path, content: contentOf(world, content), mode, owner, provenance });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const unknownBelow: { path: string; provenance: StageState["unknownBelow"][number]["provenance"] }[] = [];
  const absentBelow: string[] = [];
  for (const [path, mark] of world.disk.marks) {
    if (mark.kind === "unknown") unknownBelow.push({ path, provenance: mark.provenance });
    else if (path !== "/") absentBelow.push(path);
  }
  return {
    stage,
    after,
    files,
    unknownBelow: unknownBelow.sort((a, b) => (a.path < b.path ? -1 : 1)),
    absentBelow: absentBelow.sort(),
    packages: Object.fromEntries([...world.packages].map(([name, { installed }]) => [name, installed])),
    tools: Object.fromEntries(world.tools),
    env: [...world.env].map(([name, { value, provenance }]) => ({ name, value, provenance })),
    user: world.user,
    userName: world.userName,
    userSpan: world.userSpan,
    workdir: world.workdir,
    shell: world.shell,
    packageManager: world.packageManager,
    image: world.image,
    base: world.base,
  };
}

/** Hashed links are good for nothing where their targets did not come along. */
function contentOf(world: World, content: Entry["content"]): Content {
  if (content.kind === "other") return { kind: "empty" };
  if (content.kind === "directory" && content.hashed === "yes" && content.linksInto !== undefined) {
    const target = findPlace(world.disk, content.linksInto);
    if (target.kind === "absent") return { kind: "directory", hashed: "no", linksInto: content.linksInto };
    if (target.kind === "unknown") return { kind: "directory", hashed: "unknown", linksInto: content.linksInto };
  }
  return content;
}
