import { checkCause } from "../testing/check-cause";
import { updateToolCannotRun } from "./update-tool-cannot-run";

checkCause(updateToolCannotRun, { finds: ["update-tool-missing"], silent: ["ca-as-pem", "ca-without-update"] });
