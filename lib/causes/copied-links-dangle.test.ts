import { checkCause } from "../testing/check-cause";
import { copiedLinksDangle } from "./copied-links-dangle";

checkCause(copiedLinksDangle, { finds: ["copy-links-from-ubi"], silent: ["copy-from-old-alpine", "sound-dockerfile"] });
