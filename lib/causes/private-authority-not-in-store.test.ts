import { checkCause } from "../testing/check-cause";
import { privateAuthorityNotInStore } from "./private-authority-not-in-store";

checkCause(privateAuthorityNotInStore, {
  finds: ["private-ca-fine-bundle", "observed-private-root"],
  silent: ["go-in-scratch", "fine-store-unknown-host", "registry-pull"],
});
