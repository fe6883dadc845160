import { examples } from "../lib/cases/examples";
import { diagnose as diagnoseAfter, situationOf } from "../lib/diagnose";
import type { Input, Report } from "../lib/report";
import { splitPaste } from "../lib/text/split-paste";
import { Answer } from "./answer/answer";
import { continuesLog } from "./input/continues-log";
import { placeFiles } from "./input/place-files";
import { ShareSection } from "./share/share-section";

let last: Report | undefined;

/** While one types, each text begins like the one before it. */
function diagnose(input: Input): Report {
  last = diagnoseAfter(input, last);
  return last;
}

/** Everything that is needed only once there is something to answer; loaded as one piece, at the first sign of a person. */
export const answering = { Answer, ShareSection, continuesLog, diagnose, examples, placeFiles, situationOf, splitPaste } as const;
export type Answering = typeof answering;
