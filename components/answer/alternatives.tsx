import type { Alternative } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Command } from "./checks";
import { Section } from "./section";

/** What else it could be, under the command whose output decides: often one command decides between several. */
export function Alternatives({
  alternatives,
  shown,
  undecided,
}: {
  readonly alternatives: readonly Alternative[];
  /** Commands that stand at the top already. */
  readonly shown: ReadonlySet<string>;
  /** No repair is offered yet: these are all there is. */
  readonly undecided: boolean;
}) {
  if (alternatives.length === 0) return null;
  const tests = [...new Set(alternatives.map((it) => it.test))].toSorted((a, b) => Number(shown.has(b)) - Number(shown.has(a)));
  return (
    <Section id="alternatives" title={undecided ? "What it could be" : "What else it could be"}>
      {undecided || tests.every((it) => it === "") ? null : (
        <p className="mb-3 text-[13px] text-soft">Paste the output of a command into the log box, below the log, to go on.</p>
      )}
      <ul className="grid gap-5">
        {tests.map((test) => (
          <li key={test} className="grid min-w-0 gap-2">
            {test === "" ? null : shown.has(test) ? (
              <p className="text-[13px] text-soft">The command above tells:</p>
            ) : (
              <Command command={test} what="the command that tells" />
            )}
            <ul className="grid gap-1.5 text-[0.9375rem]">
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
