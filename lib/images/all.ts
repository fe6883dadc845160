import { alpineImages } from "./alpine";
import { communityImages } from "./community";
import { debianImages } from "./debian";
import { distrolessImages } from "./distroless";
import { dotnetImages } from "./dotnet";
import type { ImageFact } from "./image-fact";
import { javaImages } from "./java";
import { languageImages } from "./languages";
import { redHatImages } from "./red-hat";
import { scratchAndBusyboxImages } from "./scratch-and-busybox";
import { serverImages } from "./servers";
import { suseAndOtherImages } from "./suse-and-others";
import { toolImages } from "./tools";

/** Every image we know something of. The first entry whose repository and tag match wins. */
export const allImages: readonly ImageFact[] = [
  ...scratchAndBusyboxImages,
  ...alpineImages,
  ...debianImages,
  ...languageImages,
  ...javaImages,
  ...serverImages,
  ...toolImages,
  ...communityImages,
  ...dotnetImages,
  ...distrolessImages,
  ...redHatImages,
  ...suseAndOtherImages,
];
