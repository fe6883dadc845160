import type { Metadata } from "next";
import { Contents } from "../../../components/pages/contents";
import { MessageEntry } from "../../../components/pages/message-entry";
import { type Message, messages } from "../../../components/pages/messages";
import { PageFrame } from "../../../components/pages/page-frame";
import { kinds, runtimes } from "../../../lib/vocabulary";

type Props = { readonly params: Promise<{ readonly runtime: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => [...new Set(messages.map((it) => it.runtime))].map((runtime) => ({ runtime }));

const nameOf = (id: string) => Object.entries(runtimes).find(([it]) => it === id)?.[1] ?? id;

/** By kind, in the order of the vocabulary: an authority that nobody knows comes before a certificate that nobody can read. */
function commonFirst(own: readonly Message[]): readonly Message[] {
  const order = Object.keys(kinds);
  return own.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { runtime } = await params;
  const own = commonFirst(messages.filter((it) => it.runtime === runtime));
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
  const own = commonFirst(messages.filter((it) => it.runtime === runtime));
  return (
    <PageFrame
      current="Messages"
      title={`${nameOf(runtime)}: certificate error messages`}
      intro={`${own.length} messages, each with what it means, where it comes from, and the cause that it points to.`}
    >
      {own.length > 5 ? <Contents entries={own.map((it) => [it.id, it.message])} /> : null}
      {own.map((it) => (
        <MessageEntry key={it.id} message={it} />
      ))}
    </PageFrame>
  );
}
