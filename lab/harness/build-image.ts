import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildah, buildFlags } from "../world/buildah";
import { paths } from "../world/paths";

export type Build = { readonly ok: boolean; readonly log: string; readonly tag: string; readonly seconds: number };

/** Builds a Dockerfile over a context; the log is what a person would have seen. */
export async function buildImage(context: string, dockerfile: string, tag: string): Promise<Build> {
  const file = join(paths.work, `${tag.replace(/[/:]/g, "-")}.Dockerfile`);
  writeFileSync(file, dockerfile);
  const reference = `localhost/lab/${tag}`;
  const outcome = await buildah(["bud", ...buildFlags, "-t", reference, "-f", file, context], { limit: 240 });
  return { ok: outcome.code === 0, log: outcome.output, tag: reference, seconds: outcome.seconds };
}
