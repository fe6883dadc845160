import { checkCause } from "../testing/check-cause";
import { rootsOutOfDate } from "./roots-out-of-date";

checkCause(rootsOutOfDate, { finds: ["expired-dst-root"], silent: ["expired-certificate", "fine-store-unknown-host", "go-in-scratch"] });
