import { checkCause } from "../testing/check-cause";
import { imageNotKnown } from "./image-not-known";

checkCause(imageNotKnown, { finds: ["private-base-image"], silent: ["go-in-scratch", "sound-dockerfile"] });
