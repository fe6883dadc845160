import { checkCause } from "../testing/check-cause";
import { engineDoesNotTrustRegistry } from "./engine-does-not-trust-registry";

checkCause(engineDoesNotTrustRegistry, { finds: ["registry-pull"], silent: ["go-in-scratch", "proxied-build-step", "webhook"] });
