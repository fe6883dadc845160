import { checkCause } from "../testing/check-cause";
import { imageIsNotAsWritten } from "./image-is-not-as-written";

checkCause(imageIsNotAsWritten, { finds: ["listed-image-without-bundle"], silent: ["fine-store-unknown-host", "go-in-scratch"] });
