import { checkCause } from "../testing/check-cause";
import { clusterComponentLacksAuthority } from "./cluster-component-lacks-authority";

checkCause(clusterComponentLacksAuthority, { finds: ["controller-in-cluster"], silent: ["go-in-scratch", "registry-pull", "only-a-log"] });
