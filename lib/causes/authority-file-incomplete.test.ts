import { checkCause } from "../testing/check-cause";
import { authorityFileIncomplete } from "./authority-file-incomplete";

checkCause(authorityFileIncomplete, { finds: ["intermediate-without-root"], silent: ["python-requests", "node-own-store"] });
