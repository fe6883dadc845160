import type { Metadata } from "next";
import { PageFrame } from "../../components/pages/page-frame";
import { RichText } from "../../components/ui/rich-text";
import { causes } from "../../lib/causes/all";

export const metadata: Metadata = { title: "Why a certificate is not trusted: all causes · Rootcause" };

export default function Page() {
  return (
    <PageFrame title="Why a certificate is not trusted" intro={`${causes.length} causes, each with a story, its proof and its repair.`}>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {causes.map(({ id, title, about }) => (
          <li key={id} className="border-line border-t py-2.5">
            <a href={`/causes/${id}`} className="font-medium hover:underline hover:underline-offset-4">
              <RichText>{title}</RichText>
            </a>
            <p className="text-[13px] text-soft">
              <RichText>{about.what}</RichText>
            </p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
