import { checkCause } from "../testing/check-cause";
import { recommendsLeftOut } from "./recommends-left-out";

checkCause(recommendsLeftOut, { finds: ["curl-without-recommends"], silent: ["go-in-scratch", "purged-after-download"] });
