import { checkCause } from "../testing/check-cause";
import { stageMistakenForImage } from "./stage-mistaken-for-image";

checkCause(stageMistakenForImage, {
  finds: ["stage-mistaken-for-image"],
  silent: ["copy-from-alpine-beside-unused-stage", "copy-from-old-alpine", "unused-certs-stage"],
});
