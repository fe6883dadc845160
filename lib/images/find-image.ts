import { allImages } from "./all";
import type { ImageFact } from "./image-fact";
import { staleTag } from "./last-build";
import { type ImageReference, normaliseReference } from "./normalise-reference";
import { findRelease, hasCertPemLink } from "./release";
import { staleRootsOf } from "./stale-roots";

export type FoundImage = ImageReference & { readonly fact: ImageFact };

type Entry = { readonly fact: ImageFact; readonly matches: (name: string) => boolean };

const entries: readonly Entry[] = allImages.map((fact) => {
  const exact = new Set(fact.repositories.filter((repository) => !repository.includes("*")));
  const globs = fact.repositories.filter((repository) => repository.includes("*")).map(globPattern);
  return { fact, matches: (name) => exact.has(name) || globs.some((glob) => glob.test(name)) };
});

/** What we know of an image. Undefined is *unknown*, never *empty*. */
export function findImage(reference: string): FoundImage | undefined {
  const normalised = normaliseReference(reference);
  const named = entries.filter((entry) => entry.matches(normalised.name)).map((entry) => entry.fact);
  const { tag } = normalised;
  const fact = tag === undefined ? agreed(named) : named.find((it) => it.tag === undefined || it.tag.test(tag));
  return fact === undefined ? undefined : { ...normalised, fact: tag === undefined ? fact : refine(fact, normalised.name, tag) };
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
