import { checkCause } from "../testing/check-cause";
import { globAsDestination } from "./glob-as-destination";

checkCause(globAsDestination, { finds: ["glob-destination"], silent: ["wrong-path", "certs-became-a-file"] });
