import type { Metadata } from "next";
import { FilteredList } from "../../components/pages/filtered-list";
import { messages } from "../../components/pages/messages";
import { PageFrame } from "../../components/pages/page-frame";
import { kinds, runtimes } from "../../lib/vocabulary";

export const metadata: Metadata = {
  title: "Every certificate error message we know · Rootcause",
  description: `${messages.length} messages about certificates and trust, by the program that writes them: what each means, and what causes it.`,
};

/** The longest part of a message that is the same each time. */
function literalOf(message: string): string {
  const [longest = ""] = message
    .split(/<[^>]*>|…|\.\.\./)
    .map((it) => it.trim().replace(/^[:,;.\s]+|[:,;.\s]+$/g, ""))
    .toSorted((a, b) => b.length - a.length);
  return longest.length < 12 ? "" : longest;
}

export default function Page() {
  const groups = [...new Set(messages.map((it) => it.runtime))].map((runtime) => ({
    id: runtime,
    title: runtimes[runtime],
    items: messages
      .filter((it) => it.runtime === runtime)
      .map(({ id, message, kind, library, examples }) => ({
        id,
        words: `${message} ${kinds[kind]} ${runtimes[runtime]} ${library} ${examples.join(" ")}`.toLowerCase(),
        says: [literalOf(message)],
        shown: (
          <a
            href={`/errors/${runtime}#${id}`}
            className="flex flex-wrap items-baseline gap-x-4 py-1.5 hover:bg-well [&>span:first-child]:hover:underline"
          >
            <span className="min-w-0 flex-1 basis-72 font-mono text-[13px] underline-offset-4 [overflow-wrap:anywhere]">{message}</span>
            <span className="text-[13px] text-soft">{kinds[kind]}</span>
          </a>
        ),
      })),
  }));
  return (
    <PageFrame
      current="Messages"
      title="Error messages"
      intro={`${messages.length} messages about certificates and trust, by the program that writes them. Paste a part of yours into the filter, or the whole log into the workbench.`}
    >
      <FilteredList what="messages" groups={groups} />
    </PageFrame>
  );
}
