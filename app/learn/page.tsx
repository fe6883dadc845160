import type { Metadata } from "next";
import { Section } from "../../components/answer/section";
import { ChapterRules } from "../../components/pages/chapter-rules";
import { ChapterStory } from "../../components/pages/chapter-story";
import { CommandList } from "../../components/pages/command-list";
import { Contents } from "../../components/pages/contents";
import { chapters } from "../../components/pages/learn-chapters";
import { PageFrame } from "../../components/pages/page-frame";
import { RichText } from "../../components/ui/rich-text";

export const metadata: Metadata = {
  title: "Trust in containers, hands on · Rootcause",
  description:
    "What a trust store is, why FROM scratch has none, the one line that saves it, and how to look into an image: short chapters, each with a Dockerfile to open and commands to try.",
};

export default function Page() {
  return (
    <PageFrame
      current="Learn"
      title="Trust in containers, hands on"
      intro={`${chapters.length} short chapters, from the first question to the last. Each has a small Dockerfile that opens in the workbench, and three commands to try.`}
    >
      <Contents entries={chapters.map(({ id, title }) => [id, title])} />
      {chapters.map((it) => (
        <Section key={it.id} id={it.id} title={it.title}>
          <div className="grid min-w-0 gap-4">
            {it.text.map((paragraph) => (
              <p key={paragraph} className="max-w-[42em] text-soft [&_code]:text-ink">
                <RichText>{paragraph}</RichText>
              </p>
            ))}
            {it.rules ? <ChapterRules ids={it.rules} /> : null}
            <ChapterStory chapter={it} />
            <CommandList title="Try it yourself" commands={it.tries} />
          </div>
        </Section>
      ))}
    </PageFrame>
  );
}
