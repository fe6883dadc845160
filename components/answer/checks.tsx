import type { Report } from "../../lib/report";
import { CopyButton } from "../ui/copy-button";
import { RichText } from "../ui/rich-text";
import { Section } from "./section";

export function Checks({ checks }: { readonly checks: Report["checks"] }) {
  if (checks.length === 0) return null;
  return (
    <Section id="checks" title="See that it worked">
      <ol className="grid gap-3">
        {checks.map(({ title, command }) => (
          <li key={command} className="min-w-0">
            <p className="mb-1.5 text-soft">
              <RichText>{title}</RichText>
            </p>
            <Command command={command} what={`the command: ${title}`} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function Command({ command, what }: { readonly command: string; readonly what: string }) {
  return (
    <div className="flow-root rounded-lg bg-well py-2 pr-2 pl-3.5">
      {/* Only the first lines make room for it: on a phone a column beside it would halve the rest. */}
      <CopyButton text={command} what={what} className="no-print float-right mb-1 ml-3" />
      <pre className="whitespace-pre-wrap py-1 text-[13px] leading-relaxed [overflow-wrap:anywhere]">{command}</pre>
    </div>
  );
}
