import { checkCause } from "../testing/check-cause";
import { variableReplacesStore } from "./variable-replaces-store";

checkCause(variableReplacesStore, {
  finds: ["variable-replaces-store", "setting-replaces-store"],
  silent: ["variable-missing-file", "python-requests"],
});
