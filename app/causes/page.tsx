import type { Metadata } from "next";
import { FilteredList } from "../../components/pages/filtered-list";
import { PageFrame } from "../../components/pages/page-frame";
import { reportOfCase } from "../../components/pages/read-case";
import { RichText } from "../../components/ui/rich-text";
import { causes } from "../../lib/causes/all";
import type { FixAt } from "../../lib/vocabulary";

export const metadata: Metadata = {
  title: "Why a certificate is not trusted: all causes · Rootcause",
  description: `${causes.length} causes of failed certificate checks in containers, each with a story, its proof and its repair.`,
};

const places: Record<FixAt, string> = {
  image: "To be fixed in the image",
  "build-stage": "To be fixed in the build",
  "docker-host": "To be fixed on the machine that pulls",
  cluster: "To be fixed in the cluster",
  server: "To be fixed on the server",
  "client-peer": "To be fixed on the client at the other end",
  clock: "To be fixed at the clock",
  application: "To be fixed in the application's settings",
  unknown: "Where one has to look further",
  none: "Nothing to fix",
};

export default function Page() {
  const placed = causes.map((cause) => ({ cause, fixAt: reportOfCase(cause.example).fixAt }));
  const groups = Object.entries(places).map(([fixAt, title]) => ({
    id: `at-${fixAt}`,
    title,
    items: placed
      .filter((it) => it.fixAt === fixAt)
      .map(({ cause: { id, title, about } }) => ({
        id,
        words: `${title} ${about.what} ${about.looksLike} ${about.mistakenFor}`.toLowerCase(),
        shown: (
          <a href={`/causes/${id}`} className="group block py-2 hover:bg-well">
            <span className="font-medium underline-offset-4 group-hover:underline">
              <RichText>{title}</RichText>
            </span>
            <span className="block text-[13px] text-soft">
              <RichText>{about.what}</RichText>
            </span>
          </a>
        ),
      })),
  }));
  return (
    <PageFrame
      current="Causes"
      title="Why a certificate is not trusted"
      intro={`${causes.length} causes, each with a story, its proof and its repair, by the place where it is repaired.`}
    >
      <FilteredList what="causes" groups={groups} />
    </PageFrame>
  );
}
