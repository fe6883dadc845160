import type { Metadata } from "next";
import { Section } from "../../components/answer/section";
import { Facts } from "../../components/pages/facts";
import { PageFrame } from "../../components/pages/page-frame";
import { allImages } from "../../lib/images/all";
import { whyWeBelieve } from "../../lib/images/why-we-believe";

export const metadata: Metadata = { title: "Which base images ship root certificates · Rootcause" };

const ships = {
  yes: "Ships root certificates",
  no: "Ships no root certificates",
  unknown: "Not known whether it ships root certificates",
} as const;

export default function Page() {
  return (
    <PageFrame
      title="What base images ship"
      intro={`${allImages.length} families of images: whether they hold root certificates, and where.`}
    >
      {allImages.map((it) => (
        <Section key={it.id} id={it.id} title={it.id.replaceAll("-", " ")}>
          <Facts
            facts={[
              [ships[it.bundle], it.bundlePaths.map((path) => `\`${path}\``).join(", ") || "–"],
              ["Names", it.repositories.map((name) => `\`${name.replace(/^docker\.io\/(?:library\/)?/, "")}\``).join(", ")],
              ["User", it.user === undefined ? undefined : `\`${it.user}\``],
              ["Old roots", it.staleRoots],
              ["Note", it.note],
              ["Why we believe it", whyWeBelieve(it)],
            ]}
          />
        </Section>
      ))}
    </PageFrame>
  );
}
