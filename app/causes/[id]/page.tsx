import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CauseStory } from "../../../components/pages/cause-story";
import { Facts } from "../../../components/pages/facts";
import { PageFrame } from "../../../components/pages/page-frame";
import { reportOfCase } from "../../../components/pages/read-case";
import { causes } from "../../../lib/causes/all";

type Props = { readonly params: Promise<{ readonly id: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => causes.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const cause = causes.find((it) => it.id === id);
  return { title: `${cause?.title.replaceAll("`", "")} · Rootcause`, description: cause?.about.what.replaceAll("`", "") ?? "" };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const cause = causes.find((it) => it.id === id) ?? notFound();
  const { what, why, looksLike, mistakenFor, doNot, toDo } = cause.about;
  const { fixes } = reportOfCase(cause.example);
  const best = fixes.find((it) => it.recommended) ?? fixes[0];
  return (
    <PageFrame current="Causes" title={cause.title} intro={what}>
      <Facts
        facts={[
          ["Why it happens", why],
          ["What it looks like", looksLike],
          ["Mistaken for", mistakenFor],
          ["What to do", toDo ?? (best && `${best.title}. ${best.why}`)],
          ["What not to do", doNot],
        ]}
      />
      <CauseStory cause={cause} />
    </PageFrame>
  );
}
