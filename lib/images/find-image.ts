import { allImages } from "./all";
import type { ImageFact } from "./image-fact";
import { staleTag } from "./last-build";
import { type ImageReference, normaliseReference } from "./normalise-reference";
import { findRelease, hasCertPemLink } from "./release";
import { staleRootsOf } from "./stale-roots";

export type FoundImage = ImageReference & { readonly fact: ImageFact };

/** Positions in the table, by the names that hold no `*`. */
const byName = new Map<string, number[]>();
/** The others; each begins with the text before its first `*`. */
const globs: { readonly at: number; readonly start: string; readonly pattern: RegExp }[] = [];
for (const [at, { repositories }] of allImages.entries())
  for (const name of repositories) {
    const star = name.indexOf("*");
    if (star >= 0) globs.push({ at, start: name.slice(0, star), pattern: globPattern(name) });
    else byName.set(name, [...(byName.get(name) ?? []), at]);
  }

// A Dockerfile is read again for each repair that is tried, and names the same few images each time.
const found = new Map<string, FoundImage | undefined>();
const mostFound = 200;

/** What we know of an image. Undefined is *unknown*, never *empty*. */
export function findImage(reference: string): FoundImage | undefined {
  if (found.has(reference)) return found.get(reference);
  if (found.size >= mostFound) found.clear();
  const image = readReference(reference);
  found.set(reference, image);
  return image;
}

function readReference(reference: string): FoundImage | undefined {
  const normalised = normaliseReference(reference);
  const { name, tag } = normalised;
  const matching = globs.filter((it) => name.startsWith(it.start) && it.pattern.test(name)).map((it) => it.at);
  const positions = [...new Set([...(byName.get(name) ?? []), ...matching])].sort((a, b) => a - b);
  const named = positions.flatMap((at) => allImages[at] ?? []);
  const fact = tag === undefined ? agreed(named) : named.find((it) => it.tag === undefined || it.tag.test(tag));
  return fact === undefined ? undefined : { ...normalised, fact: tag === undefined ? fact : refine(fact, name, tag) };
}

/** A digest alone names no tag: we know the image only where all its tags hold the same. */
function agreed(facts: readonly ImageFact[]): ImageFact | undefined {
  const [first, ...others] = facts;
  const holds = (fact: ImageFact) => [fact.distribution, fact.bundle, ...fact.bundlePaths].join(" ");
  return first !== undefined && others.every((other) => holds(other) === holds(first)) ? facts.at(-1) : undefined;
}

/** What the tag adds to the entry: the release, and with it the age of the roots and one link of Debian's. */
function refine(fact: ImageFact, name: string, tag: string): ImageFact {
  const release = findRelease(fact.distribution, name, tag) ?? fact.release;
  const centos = name.endsWith("/centos") ? "centos" : fact.distribution;
  const staleRoots = fact.staleRoots ?? (release === undefined ? undefined : staleRootsOf(centos, release)) ?? staleTag(name, tag);
  const isDebian = fact.distribution === "debian" || fact.distribution === "ubuntu";
  const hasLink =
    isDebian && fact.packages?.["openssl"] === "yes" && hasCertPemLink(fact.distribution, release) && staleRoots === undefined;
  const links = hasLink ? { ...fact.links, "/usr/lib/ssl/cert.pem": "/etc/ssl/certs/ca-certificates.crt" } : fact.links;
  return { ...fact, ...(release === undefined ? {} : { release }), staleRoots, links };
}

function globPattern(glob: string): RegExp {
  return new RegExp(
    `^${glob
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^/]*")}$`,
  );
}
