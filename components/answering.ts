import { examples } from "../lib/cases/examples";
import { diagnose, situationOf } from "../lib/diagnose";
import { splitPaste } from "../lib/text/split-paste";
import { Answer } from "./answer/answer";
import { continuesLog } from "./input/continues-log";
import { placeFiles } from "./input/place-files";
import { ShareSection } from "./share/share-section";

/** Everything that is needed only once there is something to answer; loaded as one piece, at the first sign of a person. */
export const answering = { Answer, ShareSection, continuesLog, diagnose, examples, placeFiles, situationOf, splitPaste } as const;
export type Answering = typeof answering;
