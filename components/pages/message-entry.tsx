import { diagnose } from "../../lib/diagnose";
import { whyWeBelieve } from "../../lib/images/why-we-believe";
import { kinds } from "../../lib/vocabulary";
import { Section } from "../answer/section";
import { RichText } from "../ui/rich-text";
import { CodeListing } from "./code-listing";
import { type Message, messages } from "./messages";

/** One message: how it is seen, what the workbench answers to it alone, and how we know. */
export function MessageEntry({
  message: { id, message, kind, library, since, note, citation, confidence: known, examples },
}: {
  readonly message: Message;
}) {
  const isRepeated = messages.some((it) => it.message === message && it.id !== id);
  const report = diagnose({ log: examples[0], dockerfile: "", target: undefined, runtime: undefined });
  return (
    <Section id={id} title={isRepeated ? `${message} (${kinds[kind].toLowerCase()})` : message}>
      <CodeListing label={`As it is seen: ${message}`} text={examples.join("\n")} marks={[]} />
      <p className="mt-2.5 max-w-[46em] text-soft [&_code]:text-ink">
        <RichText>{report.headline}</RichText>{" "}
        {report.cause ? (
          <a href={`/causes/${report.cause}`} className="whitespace-nowrap underline decoration-line underline-offset-4">
            About this cause
            <span className="sr-only">: {message}</span>
          </a>
        ) : null}
      </p>
      <p className="mt-1 text-[13px] text-soft [overflow-wrap:anywhere]">
        <RichText>{[kinds[kind], library, since ? `since ${since}` : "", note ?? ""].filter((it) => it !== "").join(" · ")}</RichText>
      </p>
      <details className="mt-1 text-[13px] text-soft">
        <summary className="inline-flex min-h-6 w-fit cursor-pointer items-center hover:text-ink">How we know</summary>
        <p className="mt-1 [overflow-wrap:anywhere]">{whyWeBelieve({ known, citation })}</p>
      </details>
    </Section>
  );
}
