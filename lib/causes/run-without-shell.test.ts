import { checkCause } from "../testing/check-cause";
import { runWithoutShell } from "./run-without-shell";

checkCause(runWithoutShell, { finds: ["run-in-scratch"], silent: ["go-in-scratch", "private-ca-fine-bundle"] });
