import { lstatSync, readlinkSync } from "node:fs";
import { join, posix } from "node:path";

/** Where a path of the image lies on this machine, its links followed inside the image; undefined where nothing is there. */
export function findReal(root: string, path: string): string | undefined {
  let rest = path.split("/").filter((it) => it !== "");
  let done = "/";
  for (let hops = 0; rest.length > 0 && hops < 400; hops++) {
    const [next = "", ...after] = rest;
    rest = after;
    if (next === ".") continue;
    const here = posix.join(done, next);
    if (next === "..") {
      done = here;
      continue;
    }
    // Below a file there is nothing, and asking would be an error.
    if (!lstatSync(join(root, done)).isDirectory()) return undefined;
    const status = lstatSync(join(root, here), { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (status.isSymbolicLink()) {
      const target = readlinkSync(join(root, here));
      if (target.startsWith("/")) done = "/";
      rest = [...target.split("/").filter((it) => it !== ""), ...rest];
    } else {
      done = here;
    }
  }
  return rest.length > 0 ? undefined : join(root, done);
}
