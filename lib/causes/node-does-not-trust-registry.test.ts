import { checkCause } from "../testing/check-cause";
import { nodeDoesNotTrustRegistry } from "./node-does-not-trust-registry";

checkCause(nodeDoesNotTrustRegistry, { finds: ["image-pull-back-off"], silent: ["registry-pull", "go-in-scratch"] });
