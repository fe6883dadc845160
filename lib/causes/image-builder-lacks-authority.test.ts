import { checkCause } from "../testing/check-cause";
import { imageBuilderLacksAuthority } from "./image-builder-lacks-authority";

checkCause(imageBuilderLacksAuthority, { finds: ["kaniko-push"], silent: ["registry-pull", "proxied-build-step"] });
