import { checkCause } from "../testing/check-cause";
import { anotherAuthorityOfTheSameName } from "./another-authority-of-the-same-name";

checkCause(anotherAuthorityOfTheSameName, { finds: ["same-name-other-key", "webhook-renewed"], silent: ["webhook", "weak-signature"] });
