import type { Alternative } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Command } from "./checks";
import { Section } from "./section";

/** What else it could be, each with the one command whose output decides. */
export function Alternatives({ alternatives }: { readonly alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) return null;
  return (
    <Section id="alternatives" title="What else it could be">
      <p className="mb-3 text-[13px] text-soft">Each has a command that tells. Paste its output into the log box to go on.</p>
      <ul className="grid gap-4">
        {alternatives.map(({ cause, why, test }) => (
          <li key={`${cause} ${test}`} className="min-w-0">
            <h3 className="font-medium">{inWords(cause)}</h3>
            <p className="mb-1.5 text-[13px] text-soft">
              <RichText>{why}</RichText>
            </p>
            {test === "" ? null : <Command command={test} what={`the command that tells: ${inWords(cause)}`} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An id as a phrase: the entries are named after the bad state. */
function inWords(id: string): string {
  const words = id
    .replaceAll("-", " ")
    .replace(/\bca\b/g, "CA")
    .replace(/\btls\b/g, "TLS")
    .replace(/\benv\b/g, "ENV");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
