import { checkCause } from "../testing/check-cause";
import { mountHidesStore } from "./mount-hides-store";

checkCause(mountHidesStore, { finds: ["mount-over-etc-ssl"], silent: ["fine-store-unknown-host", "go-in-scratch"] });
