import { checkCause } from "../testing/check-cause";
import { ciRunnerLacksAuthority } from "./ci-runner-lacks-authority";

checkCause(ciRunnerLacksAuthority, { finds: ["gitlab-runner"], silent: ["registry-pull", "only-a-log"] });
