import { checkCause } from "../testing/check-cause";
import { imageLooksSound } from "./image-looks-sound";

checkCause(imageLooksSound, {
  finds: ["sound-dockerfile"],
  silent: ["only-a-dockerfile", "private-base-image", "fine-store-unknown-host"],
});
