import { join } from "node:path";
import { fileURLToPath } from "node:url";

const lab = fileURLToPath(new URL("..", import.meta.url));
const world = join(lab, ".world");

/** Everything the lab makes lies below `world`, which git ignores; delete it to begin anew. */
export const paths = {
  lab,
  world,
  bases: join(lab, "bases"),
  cases: join(lab, "cases"),
  programs: join(lab, "programs"),
  pki: join(world, "pki"),
  /** The Debian tree that every base image grows from. */
  debian: join(world, "debian"),
  /** What the lab's own package mirror serves. */
  mirror: join(world, "mirror"),
  /** Programs that are compiled once. */
  built: join(world, "built"),
  docker: join(world, "docker"),
  storage: join(world, "storage"),
  work: join(world, "work"),
  /** What buildah would leave in the machine's own folder, were it killed. */
  temporary: join(world, "temporary"),
  logs: join(world, "logs"),
  /** The last proof of each case, so that the tables can be written after runs of a part. */
  results: join(world, "results"),
  readme: join(lab, "README.md"),
  observed: join(lab, "../lib/log/observed-in-lab.ts"),
} as const;
