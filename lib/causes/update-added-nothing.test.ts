import { checkCause } from "../testing/check-cause";
import { updateAddedNothing } from "./update-added-nothing";

checkCause(updateAddedNothing, { finds: ["zero-added"], silent: ["private-ca-fine-bundle", "go-in-scratch"] });
