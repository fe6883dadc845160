import type { Metadata } from "next";
import { Section } from "../../components/answer/section";
import { messages } from "../../components/pages/messages";
import { PageFrame } from "../../components/pages/page-frame";
import { runtimes } from "../../lib/vocabulary";

export const metadata: Metadata = { title: "Every certificate error message we know · Rootcause" };

export default function Page() {
  const programs = [...new Set(messages.map((it) => it.runtime))];
  return (
    <PageFrame title="Error messages" intro={`${messages.length} messages about certificates and trust, by the program that writes them.`}>
      {programs.map((runtime) => (
        <Section key={runtime} id={runtime} title={runtimes[runtime]}>
          <ul className="grid gap-1 font-mono text-[13px]">
            {messages
              .filter((it) => it.runtime === runtime)
              .map(({ id, message }) => (
                <li key={id} className="[overflow-wrap:anywhere]">
                  <a href={`/errors/${runtime}#${id}`} className="underline decoration-line underline-offset-4 hover:decoration-current">
                    {message}
                  </a>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}
