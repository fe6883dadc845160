import type { ImageFact } from "./image-fact";

const how: Readonly<Record<ImageFact["known"], string>> = {
  observed: "Observed",
  read: "Read in the sources",
  memory: "From memory, not checked",
};

/** What stands on a page beside a statement about an image or a runtime: how we know it, and from where. */
export function whyWeBelieve(fact: Pick<ImageFact, "known" | "citation">): string {
  return `${how[fact.known]}: ${fact.citation}.`;
}
