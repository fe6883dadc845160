import type { ImageFact } from "./image-fact";

const how: Readonly<Record<ImageFact["known"], string>> = {
  observed: "Observed",
  read: "Read in the sources",
  memory: "From memory, not checked",
};

/** What stands on a page beside a statement about an image: how we know it, and from where. */
export function whyWeBelieve(fact: ImageFact): string {
  return `${how[fact.known]}: ${fact.citation}.`;
}
