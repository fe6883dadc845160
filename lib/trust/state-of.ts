import type { Instruction, Stage } from "../dockerfile/dockerfile";
import { isBelow } from "../text/paths";
import type { Content, StageState, StoredFile } from "./stage-state";
import { type Entry, findPlace } from "./store/disk";
import { formatByName } from "./store/store-paths";
import type { World } from "./world";

/** The simulated stage as plain data. Ordinary files are left out; directories that lead to something stay. */
export function stateOf(world: World, stage: Stage, after: Instruction | undefined): StageState {
  const files: StoredFile[] = [];
  for (const [path, { content, mode, owner, provenance }] of world.disk.entries)
    files.push({ path, content: contentOf(world, path, content), mode, owner, provenance });
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
    failing: world.failing,
    shell: world.shell,
    packageManager: world.packageManager,
    image: world.image,
    base: world.base,
  };
}

/** Hashed links are good for nothing where their targets did not come along. */
function contentOf(world: World, path: string, content: Entry["content"]): Content {
  if (content.kind === "other") {
    if (content.certificate === undefined) return { kind: "empty" };
    // Whoever names it to a program as what to trust has said what it is.
    const isNamed = namesAuthority(world.env, path);
    return isNamed ? { kind: "authority", name: content.certificate, format: formatByName(path) } : { kind: "unknown" };
  }
  if (content.kind === "directory" && content.hashed === "yes" && content.linksInto !== undefined) {
    const target = findPlace(world.disk, content.linksInto);
    if (target.kind === "absent") return { kind: "directory", hashed: "no", linksInto: content.linksInto };
    if (target.kind === "unknown") return { kind: "directory", hashed: "unknown", linksInto: content.linksInto };
  }
  return content;
}

/** A variable of a kind that programs read authorities from names this file, or the directory that it lies in. */
function namesAuthority(env: World["env"], path: string): boolean {
  for (const [name, { value }] of env)
    if (value !== undefined && trustVariable.test(name) && value.split(":").some((it) => it !== "" && isBelow(path, it))) return true;
  return false;
}

const trustVariable =
  /(?:^|_)(?:CAS?|CACERTS?|CAINFO|CAPATH|CAFILE|ROOTS?)(?:_|$)|^(?:SSL_CERT_(?:FILE|DIR)|PIP_CERT|DENO_CERT|HEX_CACERTS_PATH)$/;
