import { checkCause } from "../testing/check-cause";
import { copiedDirectoryIsEmpty } from "./copied-directory-is-empty";

checkCause(copiedDirectoryIsEmpty, {
  finds: ["copy-from-old-alpine"],
  silent: ["copy-from-alpine-beside-unused-stage", "copy-links-from-ubi"],
});
