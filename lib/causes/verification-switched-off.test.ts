import { checkCause } from "../testing/check-cause";
import { verificationSwitchedOff } from "./verification-switched-off";

checkCause(verificationSwitchedOff, { finds: ["switch-in-env"], silent: ["sound-dockerfile", "go-in-scratch"] });
