import { checkCause } from "../testing/check-cause";
import { noStoreFound } from "./no-store-found";

checkCause(noStoreFound, { finds: ["only-a-log-no-store"], silent: ["only-a-log", "go-in-scratch"] });
