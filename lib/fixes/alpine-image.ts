import type { Dockerfile } from "../dockerfile/dockerfile";
import { currentImages } from "../images/current-images";

/** The Alpine image to use in this file: one that it names already, else ours, through the file's own mirror. */
export function alpineImageOf({ stages }: Dockerfile): string {
  const references = stages.flatMap(({ base }) => (base.kind === "image" ? [base.reference] : []));
  const own = references.find(isGoodAlpine);
  if (own !== undefined) return own;
  const mirrors = new Set(references.map((it) => /^(\S+\/library\/)[^/]+$/.exec(it)?.[1]));
  const [mirror] = mirrors;
  return `${mirrors.size === 1 && mirror !== undefined ? mirror : ""}${currentImages.alpine.reference}`;
}

/** Alpine 3.21.1 shipped a broken bundle. */
function isGoodAlpine(reference: string): boolean {
  const match = /^(?:\S+\/)?alpine:3\.(\d{2})(?:\.(\d+))?$/.exec(reference);
  return match !== null && Number(match[1]) >= 12 && !(match[1] === "21" && match[2] === "1");
}
