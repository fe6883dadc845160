import { checkCause } from "../testing/check-cause";
import { authorityNotTrusted } from "./authority-not-trusted";

checkCause(authorityNotTrusted, { finds: ["only-a-log"], silent: ["only-a-log-no-store", "self-signed-server", "no-trust-failure"] });
