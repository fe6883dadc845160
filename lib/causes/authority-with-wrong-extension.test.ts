import { checkCause } from "../testing/check-cause";
import { authorityWithWrongExtension } from "./authority-with-wrong-extension";

checkCause(authorityWithWrongExtension, { finds: ["ca-as-pem"], silent: ["ca-without-update", "python-requests"] });
