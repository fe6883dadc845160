import type { Alternative } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Command } from "./checks";
import { Section } from "./section";

/** What else it could be, under the command whose output decides: often one command decides between several. */
export function Alternatives({ alternatives }: { readonly alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) return null;
  const tests = [...new Set(alternatives.map((it) => it.test))];
  return (
    <Section id="alternatives" title="What else it could be">
      <p className="mb-3 text-[13px] text-soft">
        {tests.length === 1 ? "This command tells." : "Each of these commands tells."} Paste its output into the log box, below the log, to
        go on.
      </p>
      <ul className="grid gap-4">
        {tests.map((test) => (
          <li key={test} className="min-w-0">
            {test === "" ? null : <Command command={test} what="the command that tells" />}
            <ul className="mt-2 grid gap-1.5 text-[0.9375rem]">
              {alternatives
                .filter((it) => it.test === test)
                .map(({ cause, why }) => (
                  <li key={cause} className="grid gap-x-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
                    <h3 className="font-medium">{inWords(cause)}</h3>
                    <p className="text-soft">
                      <RichText>{why}</RichText>
                    </p>
                  </li>
                ))}
            </ul>
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
