import { checkCause } from "../testing/check-cause";
import { nameNotInCertificate } from "./name-not-in-certificate";

checkCause(nameNotInCertificate, {
  finds: ["wrong-name", "wrong-name-in-cluster", "old-curl-code-alone"],
  silent: ["only-a-log", "expired-certificate"],
});
