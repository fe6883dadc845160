import { checkCause } from "../testing/check-cause";
import { clockIsWrong } from "./clock-is-wrong";

checkCause(clockIsWrong, { finds: ["clock-behind"], silent: ["expired-certificate", "expired-dst-root"] });
