import { causes } from "../../lib/causes/all";
import type { Alternative } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Command } from "./checks";
import { Section } from "./section";

const titles = new Map(causes.map((it) => [it.id, it.title]));

/** What else it could be, likeliest first, under the command whose output decides: often one command decides between several. */
export function Alternatives({
  alternatives,
  answered,
  shown,
  undecided,
}: {
  readonly alternatives: readonly Alternative[];
  /** The cause that the headline names; a command that decides may confirm it. */
  readonly answered: string | undefined;
  /** Commands that stand at the top already. */
  readonly shown: ReadonlySet<string>;
  /** No repair is offered yet: these are all there is. */
  readonly undecided: boolean;
}) {
  if (alternatives.length === 0) return null;
  const tests = [...new Set(alternatives.map((it) => it.test))];
  const isOther = ({ cause }: Alternative): boolean => cause !== answered;
  const title = undecided ? "What it could be" : alternatives.some(isOther) ? "What else it could be" : "To make sure";
  return (
    <Section id="alternatives" title={title}>
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
                .map((it) => (
                  <li key={it.cause} className="grid gap-x-4 sm:grid-cols-[15rem_minmax(0,1fr)]">
                    <h3 className="font-medium">
                      <RichText>{titles.get(it.cause) ?? it.cause}</RichText>
                      {isOther(it) ? null : <span className="block font-normal text-[13px] text-soft">the answer above</span>}
                    </h3>
                    <p className="text-soft">
                      <RichText>{it.why}</RichText>
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
