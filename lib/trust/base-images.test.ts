import { expect, test } from "vitest";
import { allImages } from "../images/all";
import { findImage } from "../images/find-image";
import type { ImageFact } from "../images/image-fact";
import { reportJson } from "../report-json";

const said = { yes: "present", no: "absent", unknown: "unknown" } as const;

function bundleOf(fact: ImageFact | undefined): string {
  if (fact === undefined || fact.distribution === "windows") return "unknown";
  // A vendor's own few roots are no bundle for anybody else.
  return fact.publicRoots === "no" && fact.bundle === "yes" ? "absent" : said[fact.bundle];
}

/** One reference for each entry that some repository of it leads to without a tag. */
const references = new Map(
  allImages.flatMap((it) => it.repositories.map((repository) => [findImage(repository)?.fact.id, repository] as const)),
);

test.each([...references.entries()].filter(([id]) => id !== undefined))(
  "%s: what a stage holds is what its image's fact says",
  (id, reference) => {
    const fact = findImage(reference)?.fact;
    expect(fact?.id).toBe(id);
    const { image } = reportJson({ dockerfile: `FROM ${reference}\nCOPY app /app\nENTRYPOINT ["/app"]\n`, runtime: "go" });
    expect(image?.bundle, reference).toBe(bundleOf(fact));
  },
);
