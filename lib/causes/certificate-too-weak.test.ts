import { checkCause } from "../testing/check-cause";
import { certificateTooWeak } from "./certificate-too-weak";

checkCause(certificateTooWeak, { finds: ["weak-signature"], silent: ["same-name-other-key", "only-a-log"] });
