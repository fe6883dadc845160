import { checkCause } from "../testing/check-cause";
import { bundleNotReadableByUser } from "./bundle-not-readable-by-user";

checkCause(bundleNotReadableByUser, {
  finds: ["unreadable-for-user", "chmod-closes-directories"],
  silent: ["go-in-scratch", "sound-dockerfile"],
});
