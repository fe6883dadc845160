import type { Report, ReportFix } from "../../lib/report";

type Asked = {
  readonly asks: readonly { readonly ask: string; readonly command: string | undefined }[];
  /** The command that decides, where nothing else that is asked for shows one. */
  readonly deciding: string | undefined;
  /** Commands that stand at the top, so that they need not be shown again. */
  readonly shown: ReadonlySet<string>;
};

/** What is asked for under the headline. Where a repair is recommended, that leads, and the commands wait below. */
export function askedOf(
  { asks, alternatives, confidence, targetDoubt }: Pick<Report, "asks" | "alternatives" | "confidence" | "targetDoubt">,
  fix: ReportFix | undefined,
): Asked {
  const tests = alternatives.map((it) => it.test).filter((it) => it !== "");
  const decide = fix?.recommended !== true;
  // The doubt about the stage has a place of its own, with the stages to choose from.
  const asked = asks
    .filter((ask) => targetDoubt === undefined || !ask.startsWith(targetDoubt.note))
    .map((ask) => ({ ask, command: decide && /command below/.test(ask) ? tests.find((it) => it.includes("s_client")) : undefined }));
  const deciding = decide && confidence !== "certain" && asked.every((it) => it.command === undefined) ? tests[0] : undefined;
  const commands = [deciding, ...asked.map((it) => it.command)];
  return { asks: asked, deciding, shown: new Set(commands.filter((it) => it !== undefined)) };
}
