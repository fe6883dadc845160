import type { ReactNode } from "react";
import type { ReportFix } from "../../lib/report";
import { RichText } from "../ui/rich-text";
import { Section } from "./section";

const safeties: Record<ReportFix["safety"], string> = {
  safe: "safe to apply",
  "needs-review": "review it first",
  "display-only": "by hand",
};
const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const;
/** More than this many are folded away. */
const shownAtOnce = 3;

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
  const option = (fix: ReportFix) => <Option key={fix.id} fix={fix} chosen={fix.id === chosen.id} onChoose={onChoose} />;
  const folded = fixes.length > shownAtOnce + 1 ? fixes.slice(shownAtOnce) : [];
  return (
    <Section id="fixes" title={fixes.length === 1 ? "How to fix it" : `${count} ways to fix it`}>
      {fixes.length === 1 ? (
        <div className="rounded-[10px] border border-line bg-trust-wash px-4 py-2.5">
          <About fix={chosen} chosen />
        </div>
      ) : (
        <fieldset className="overflow-hidden rounded-[10px] border border-line bg-sheet">
          <legend className="sr-only">Choose a fix</legend>
          {fixes.slice(0, fixes.length - folded.length).map(option)}
          {folded.length > 0 ? (
            <details open={folded.includes(chosen)} className="border-line border-t">
              <summary className="cursor-pointer px-4 py-2.5 text-[13px] text-soft hover:text-ink">{folded.length} more</summary>
              {folded.map(option)}
            </details>
          ) : null}
        </fieldset>
      )}
      <div className="mt-4 grid gap-4 empty:hidden">{children}</div>
    </Section>
  );
}

function Option({ fix, chosen, onChoose }: { readonly fix: ReportFix; readonly chosen: boolean; readonly onChoose: (id: string) => void }) {
  return (
    <label className="grid cursor-pointer grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 border-line border-t px-4 py-2.5 first-of-type:border-t-0 has-checked:bg-trust-wash has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:-outline-offset-2">
      <input
        type="radio"
        name="fix"
        value={fix.id}
        checked={chosen}
        onChange={() => onChoose(fix.id)}
        className="mt-1 size-4 accent-trust"
      />
      <span>
        <About fix={fix} chosen={chosen} />
      </span>
    </label>
  );
}

/** What it is called, how sure one may be of it, why it helps, and its catch. */
function About({ fix, chosen }: { readonly fix: ReportFix; readonly chosen: boolean }) {
  return (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">
          <RichText>{fix.title}</RichText>
        </span>
        <span className={`text-xs ${fix.recommended ? "font-medium text-trust" : "text-soft"}`}>
          {fix.recommended ? "recommended" : safeties[fix.safety]}
        </span>
      </span>
      <span className="block text-[13px] text-soft">
        {chosen || !fix.catch ? <RichText>{fix.why}</RichText> : null}
        {fix.catch ? (
          <span className="block">
            <span className="font-medium text-doubt">The catch: </span>
            <RichText>{chosen ? fix.catch : firstSentenceOf(fix.catch)}</RichText>
          </span>
        ) : null}
      </span>
    </>
  );
}

/** What is not chosen is told in a line; a point within a file's name ends no sentence. */
function firstSentenceOf(text: string): string {
  return /^.*?[.?](?=\s[A-Z`]|$)/s.exec(text)?.[0] ?? text;
}
