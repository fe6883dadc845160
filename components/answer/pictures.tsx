import { stageWordOf } from "../../lib/causes/words-of";
import type { Report, StageSummary } from "../../lib/report";
import type { FixAt } from "../../lib/vocabulary";
import { findChain } from "../pictures/chain-of-trust";
import { ChainPicture } from "../pictures/chain-picture";
import { findMissing } from "../pictures/find-missing";
import { findProgram } from "../pictures/find-program";
import { LookUpTable } from "../pictures/look-up-table";
import { lookUpsOf } from "../pictures/look-ups-of";
import { stageMapOf } from "../pictures/stage-map";
import { StageMapPicture } from "../pictures/stage-map-picture";
import { RichText } from "../ui/rich-text";
import { Later } from "./later";

const card = "min-w-0 rounded-[10px] border border-line bg-sheet/60 p-4";
const title = "mb-3 font-medium text-[13px] text-soft";

/** With them an answer is longer than the screen. */
export function hasPictures(report: Report): boolean {
  return stagesShown(report).length > 0 || findChain(report) !== undefined;
}

const notOfImage: ReadonlySet<FixAt> = new Set(["docker-host", "cluster", "clock", "client-peer"]);

/** Where no change to an image can help, a picture of the image only leads astray. */
function stagesShown({ fixAt, stages }: Report): readonly StageSummary[] {
  return notOfImage.has(fixAt) ? [] : stages;
}

/** The same story drawn: the chain against the store, who holds the roots, and where the program looks for them. */
export function Pictures({
  report,
  fixedStages,
  arrived,
}: {
  readonly report: Report;
  readonly fixedStages: readonly StageSummary[] | undefined;
  /** Changes with each text that arrives as a whole. */
  readonly arrived: unknown;
}) {
  const chain = findChain(report);
  const stages = stagesShown(report);
  const lookUps = stages.length === 0 ? [] : lookUpsOf(report);
  const where = `Where ${findProgram(report.stage) ?? "the program"} looks in ${stageWordOf(report.stage, report.stages)}, in this order`;
  if (!chain && stages.length === 0) return null;
  const ofStages = (
    <>
      {stages.length > 0 ? (
        <div className={`${card} ${lookUps.length > 0 ? "" : "xl:col-span-2"}`}>
          <h2 className={title}>Who holds the roots</h2>
          <StageMapPicture map={stageMapOf(report, fixedStages)} />
        </div>
      ) : null}
      {lookUps.length > 0 ? (
        <div className={card}>
          <h2 className={title}>
            <RichText>{where}</RichText>
          </h2>
          <LookUpTable caption={where.replaceAll("`", "")} lookUps={lookUps} missing={findMissing(report)} />
        </div>
      ) : null}
    </>
  );
  return (
    <section aria-label="Pictures" className="grid gap-3 xl:grid-cols-2">
      {chain ? (
        <div className={`${card} xl:col-span-2`}>
          <h2 className={title}>The chain of trust, and where it ends</h2>
          <ChainPicture chain={chain} />
        </div>
      ) : null}
      {/* Under the chain the map begins below the first screen. */}
      {chain ? <Later of={arrived}>{ofStages}</Later> : ofStages}
    </section>
  );
}
