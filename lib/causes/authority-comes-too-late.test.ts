import { checkCause } from "../testing/check-cause";
import { authorityComesTooLate } from "./authority-comes-too-late";

checkCause(authorityComesTooLate, { finds: ["ca-after-first-download"], silent: ["apk-behind-proxy", "python-requests"] });
