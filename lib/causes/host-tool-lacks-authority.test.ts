import { checkCause } from "../testing/check-cause";
import { hostToolLacksAuthority } from "./host-tool-lacks-authority";

checkCause(hostToolLacksAuthority, { finds: ["tool-on-the-laptop"], silent: ["only-a-log", "registry-pull"] });
