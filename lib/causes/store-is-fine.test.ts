import { checkCause } from "../testing/check-cause";
import { storeIsFine } from "./store-is-fine";

checkCause(storeIsFine, { finds: ["fine-store-unknown-host"], silent: ["go-in-scratch", "private-base-image", "sound-dockerfile"] });
