import { checkCause } from "../testing/check-cause";
import { updateAddedNothing } from "./update-added-nothing";

checkCause(updateAddedNothing, { finds: ["zero-added"], silent: ["zero-added-by-package", "private-ca-fine-bundle", "go-in-scratch"] });
