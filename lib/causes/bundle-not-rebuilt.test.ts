import { checkCause } from "../testing/check-cause";
import { bundleNotRebuilt } from "./bundle-not-rebuilt";

checkCause(bundleNotRebuilt, { finds: ["ca-without-update"], silent: ["private-ca-fine-bundle", "python-requests"] });
