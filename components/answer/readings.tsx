import { type Failure, factNames, verifiers } from "../../lib/log/failure";
import type { Evidence, Report } from "../../lib/report";
import { kinds, phases, runtimes, verdicts } from "../../lib/vocabulary";
import { textLinesOf } from "../code/text-lines";
import { RichText } from "../ui/rich-text";

type Row = readonly [string, string];

/** Everything else that was read, for those who want to see it: folded away. */
export function Readings({ report, onReveal }: { readonly report: Report; readonly onReveal: (span: Evidence["span"]) => void }) {
  const { failure, failures, stage } = report;
  const others = failures.filter((it) => it !== failure);
  const rows = [...(failure ? rowsOfFailure(failure) : []), ...rowsOfStage(report)];
  if (rows.length === 0) return null;
  const lines = textLinesOf(report.input.log);
  return (
    <details className="rounded-[10px] border border-line px-4 py-3">
      <summary className="cursor-pointer font-medium text-[0.9375rem]">Everything we read</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-1.5 text-[13px] sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={`${name} ${value}`} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mb-1 [overflow-wrap:anywhere]">
              <RichText>{value}</RichText>
            </dd>
          </div>
        ))}
      </dl>
      {(stage?.judgement.evidence.length ?? 0) > 0 ? (
        <>
          <h3 className="mt-4 mb-1.5 font-medium text-[13px]">What the Dockerfile does to the store</h3>
          <ol className="grid list-decimal gap-1 pl-5 text-[13px] text-soft">
            {stage?.judgement.evidence.map(({ span, note }) => (
              <li key={`${span.start} ${note}`}>
                <button
                  type="button"
                  onClick={() => onReveal(span)}
                  className="text-left underline decoration-line underline-offset-4 hover:text-ink"
                >
                  <RichText>{note}</RichText>
                </button>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3 className="mt-4 mb-1.5 font-medium text-[13px]">Other failures in this log</h3>
          <ul className="grid gap-1 text-[13px] text-soft">
            {others.map((it) => (
              <li key={`${it.span.start} ${it.signature}`}>
                <button
                  type="button"
                  onClick={() => onReveal(it.span)}
                  className="text-left underline decoration-line underline-offset-4 hover:text-ink"
                >
                  Line {lines.findLast((line) => line.start <= it.span.start)?.number ?? 1}
                </button>
                : {kinds[it.kind]}
                {it.host ? `, ${it.host}` : ""}
                {it.count > 1 ? `, ${it.count} times` : ""}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

function rowsOfFailure(failure: Failure): readonly Row[] {
  const facts: Row[] = [];
  for (const [name, value] of Object.entries(failure.facts)) {
    const caption = Object.entries(factNames).find(([it]) => it === name)?.[1];
    if (value && caption) facts.push([capital(caption), value]);
  }
  return [
    ["Message", `${kinds[failure.kind]} (\`${failure.signature}\`)`],
    ["Host", failure.host ?? "not named"],
    ["Where", `${phases[failure.phase]}, checked by ${verifiers[failure.verifier]}`],
    ["Program", runtimes[failure.runtime]],
    ...(failure.step?.instruction ? ([["Build step", `\`${failure.step.instruction}\``]] satisfies Row[]) : []),
    ...(failure.count > 1 ? ([["Seen", `${failure.count} times`]] satisfies Row[]) : []),
    ...(failure.alsoMeans.length > 0
      ? ([["The same text also means", failure.alsoMeans.map((it) => kinds[it]).join(", ")]] satisfies Row[])
      : []),
    ...facts,
  ];
}

function rowsOfStage({ stage, verdict }: Report): readonly Row[] {
  if (!stage) return [];
  const { state, judgement } = stage;
  return [
    ["Stage", `${stage.name ? `\`${stage.name}\`` : "the last one"}, from \`${state.base}\``],
    ["User", state.user ? `\`${state.user}\`` : "the image's default"],
    ...(verdict ? ([["Verdict", verdicts[verdict]]] satisfies Row[]) : []),
    ...(judgement.bundlePath ? ([["Bundle", `\`${judgement.bundlePath}\``]] satisfies Row[]) : []),
    ...state.env.map(
      ({ name, value }): Row => ["Variable", value === undefined ? `\`${name}\`, its value is not known` : `\`${name}=${value}\``],
    ),
    ...(state.image ? ([["Base image", `${state.image.note} (${state.image.known}: ${state.image.citation})`]] satisfies Row[]) : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
