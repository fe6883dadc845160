import type { ReactNode } from "react";
import type { ReportFix } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Section } from "./section";

const safeties: Record<ReportFix["safety"], string> = {
  safe: "changes only what is trusted",
  "needs-review": "look it over before you use it",
  "display-only": "to be done by hand",
};

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const;

/** The ways to repair it, each with its catch; what the chosen one does stands below. */
export function FixChoice({
  fixes,
  chosen,
  children,
  onChoose,
}: {
  readonly fixes: readonly ReportFix[];
  readonly chosen: ReportFix;
  readonly children: ReactNode;
  readonly onChoose: (id: string) => void;
}) {
  const count = numbers[fixes.length] ?? String(fixes.length);
  return (
    <Section id="fixes" title={fixes.length === 1 ? "How to fix it" : `${count} ways to fix it`}>
      <fieldset className="overflow-hidden rounded-[10px] border border-line">
        <legend className="sr-only">Choose a fix</legend>
        {fixes.map((fix) => (
          <label
            key={fix.id}
            className="grid cursor-pointer grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 border-line border-t bg-sheet px-4 py-3 first-of-type:border-t-0 has-checked:bg-trust-wash has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name="fix"
              value={fix.id}
              checked={fix.id === chosen.id}
              onChange={() => onChoose(fix.id)}
              className="mt-1 size-4 accent-trust"
            />
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">
                <RichText>{fix.title}</RichText>
              </span>
              <span className={`text-xs ${fix.recommended ? "font-medium text-trust" : "text-soft"}`}>
                {fix.recommended ? "recommended" : safeties[fix.safety]}
              </span>
            </span>
            <span className="col-start-2 text-[13px] text-soft">
              <RichText>{fix.why}</RichText>
              {fix.catch ? (
                <span className="block">
                  <span className="font-medium text-doubt">The catch: </span>
                  <RichText>{fix.catch}</RichText>
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mt-5 grid gap-4">{children}</div>
    </Section>
  );
}
