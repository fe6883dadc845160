import type { Metadata } from "next";
import { FilteredList } from "../../components/pages/filtered-list";
import { PageFrame } from "../../components/pages/page-frame";
import { reportOfCase } from "../../components/pages/read-case";
import { RichText } from "../../components/ui/rich-text";
import { examples } from "../../lib/cases/examples";
import { causes } from "../../lib/causes/all";
import type { FixAt } from "../../lib/vocabulary";

export const metadata: Metadata = {
  title: "Why a certificate is not trusted: all causes · Rootcause",
  description: `${causes.length} causes of failed certificate checks in containers, each with a story, its proof and its repair.`,
};

const places: Record<FixAt, string> = {
  image: "In the image",
  "build-stage": "In the build",
  "docker-host": "On the machine that pulls",
  cluster: "In the cluster",
  server: "On the server",
  "client-peer": "On the client at the other end",
  clock: "The machine’s clock",
  application: "In the application’s settings",
  unknown: "Not certain from the message alone",
  none: "Nothing to fix",
};

/** What the examples of the first page tell of is what most people meet. */
const told = examples.map((it) => reportOfCase(it.id).cause);
const commonFirst = [
  ...causes.filter((it) => told.includes(it.id)).toSorted((a, b) => told.indexOf(a.id) - told.indexOf(b.id)),
  ...causes.filter((it) => !told.includes(it.id)),
];

export default function Page() {
  const placed = commonFirst.map((cause) => ({ cause, fixAt: reportOfCase(cause.example).fixAt }));
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
