import type { Metadata } from "next";
import { MessageEntry } from "../../../components/pages/message-entry";
import { messages } from "../../../components/pages/messages";
import { PageFrame } from "../../../components/pages/page-frame";
import { runtimes } from "../../../lib/vocabulary";

type Props = { readonly params: Promise<{ readonly runtime: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => [...new Set(messages.map((it) => it.runtime))].map((runtime) => ({ runtime }));

const nameOf = (id: string) => Object.entries(runtimes).find(([it]) => it === id)?.[1] ?? id;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { runtime } = await params;
  const own = messages.filter((it) => it.runtime === runtime);
  return {
    title: `Certificate errors of ${nameOf(runtime)} · Rootcause`,
    description: `What ${own.length} certificate errors of ${nameOf(runtime)} mean and what causes them: ${own
      .slice(0, 3)
      .map((it) => it.message)
      .join("; ")}`,
  };
}

export default async function Page({ params }: Props) {
  const { runtime } = await params;
  const own = messages.filter((it) => it.runtime === runtime);
  return (
    <PageFrame
      current="Messages"
      title={`${nameOf(runtime)}: certificate error messages`}
      intro={`${own.length} messages, each with what it means, where it comes from, and the cause that it points to.`}
    >
      {own.map((it) => (
        <MessageEntry key={it.id} message={it} />
      ))}
    </PageFrame>
  );
}
