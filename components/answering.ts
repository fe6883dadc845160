import { examples } from "../lib/cases/examples";
import { diagnose } from "../lib/diagnose";
import { Answer } from "./answer/answer";
import { splitPaste } from "./input/split-temporarily";
import { ShareSection } from "./share/share-section";

/** Everything that is needed only once there is something to answer; loaded as one piece, at the first sign of a person. */
export const answering = { Answer, ShareSection, diagnose, examples, splitPaste } as const;
export type Answering = typeof answering;
