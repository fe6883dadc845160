import type { Situation } from "./situation";

/**
 * What the builder fetched itself: an `ADD` from an address or a repository, or a build context that is a repository. No stage's files have a
 * part in it. Undefined where a command of a RUN, or a registry, was what failed.
 */
export function findBuilderFetch({ log, failure }: Pick<Situation, "log" | "failure">): "file" | "repository" | "context" | undefined {
  if (failure?.phase !== "build") return undefined;
  const written = failure.step?.instruction;
  if (written !== undefined) {
    if (!/^ADD\s/i.test(written)) return undefined;
    if (/\sgit@|\shttps:\/\/\S{1,400}\.git(?:[#?\s]|$)/i.test(written)) return "repository";
    // A variable in the source may hold an address; a path of the context is fetched by nobody.
    return /\shttps:|\$/i.test(written) ? "file" : undefined;
  }
  const lines = log.slice(Math.max(0, failure.span.start - 1500), failure.span.end).split("\n");
  const own = lines.slice(-2).join("\n");
  if (/failed to load cache key: Get |^ADD failed: /m.test(own)) return "file";
  const [head] = lines.slice(-8).flatMap((it) => /^(?:#[0-9]{1,4} )?(?: {0,3}=> )?(?:ERROR )?\[internal\] load git source /.exec(it) ?? []);
  if (head !== undefined) return "context";
  return /failed to fetch remote https?:/.test(own) ? "repository" : undefined;
}
