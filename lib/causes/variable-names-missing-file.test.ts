import { checkCause } from "../testing/check-cause";
import { variableNamesMissingFile } from "./variable-names-missing-file";

checkCause(variableNamesMissingFile, { finds: ["variable-missing-file"], silent: ["go-in-scratch", "variable-replaces-store"] });
