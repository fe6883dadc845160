import { checkCause } from "../testing/check-cause";
import { storeIsReadOnly } from "./store-is-read-only";

checkCause(storeIsReadOnly, {
  finds: ["read-only-root"],
  silent: ["unreadable-for-user", "update-tool-missing", "private-ca-fine-bundle"],
});
