import { checkCause } from "../testing/check-cause";
import { appendedAuthorityLost } from "./appended-authority-lost";

checkCause(appendedAuthorityLost, {
  finds: ["appended-then-rebuilt"],
  silent: ["apk-behind-proxy", "ca-through-the-link", "own-ca-already-read"],
});
