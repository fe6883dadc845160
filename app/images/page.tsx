import type { Metadata } from "next";
import { Facts } from "../../components/pages/facts";
import { FilteredList } from "../../components/pages/filtered-list";
import { FoldedEntry } from "../../components/pages/folded-entry";
import { imageGroups } from "../../components/pages/image-groups";
import { PageFrame } from "../../components/pages/page-frame";
import { allImages } from "../../lib/images/all";
import type { ImageFact } from "../../lib/images/image-fact";
import { whyWeBelieve } from "../../lib/images/why-we-believe";

export const metadata: Metadata = {
  title: "Which base images ship root certificates · Rootcause",
  description: `${allImages.length} base images: whether they hold root certificates, where, for which user, and how we know.`,
};

const ships = {
  yes: { text: "ships root certificates", look: "text-trust" },
  no: { text: "ships none", look: "text-break" },
  unknown: { text: "not known", look: "text-doubt" },
} as const;

export default function Page() {
  const groups = imageGroups(allImages).map(({ id, title, images }) => ({
    id,
    title,
    items: images.map(({ fact, name, versions }) => ({
      id: fact.id,
      words: `${fact.repositories.join(" ")} ${name} ${fact.id} ${versions ?? ""} ${ships[fact.bundle].text} ${fact.note}`.toLowerCase(),
      says: fact.repositories.map((it) => it.replace(/^docker\.io\/(?:library\/)?/, "")),
      shown: <Entry fact={fact} name={name} versions={versions} />,
    })),
  }));
  return (
    <PageFrame
      current="Images"
      title="What base images ship"
      intro={`${allImages.length} families of images: whether they hold root certificates, and where. Each says how we know: *observed* is what we saw in the image itself, *read* comes from its sources, *memory* is not checked yet.`}
    >
      <FilteredList what="images" groups={groups} />
    </PageFrame>
  );
}

function Entry({ fact, name, versions }: { readonly fact: ImageFact; readonly name: string; readonly versions: string | undefined }) {
  return (
    <FoldedEntry
      id={fact.id}
      title={versions ? `${name}, ${versions}` : name}
      aside={<span className={ships[fact.bundle].look}>{ships[fact.bundle].text}</span>}
    >
      <Facts
        facts={[
          ["Root certificates", fact.bundlePaths.map((path) => `\`${path}\``).join(", ") || ships[fact.bundle].text],
          ["Names", fact.repositories.map((it) => `\`${it.replace(/^docker\.io\/(?:library\/)?/, "")}\``).join(", ")],
          ["User", fact.user === undefined ? undefined : `\`${fact.user}\``],
          ["Shell", fact.shell === "no" ? "none: no `RUN` can work in it" : undefined],
          ["Old roots", fact.staleRoots],
          ["Note", fact.note],
          ["Why we believe it", whyWeBelieve(fact)],
        ]}
      />
    </FoldedEntry>
  );
}
