import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import { copyBundleFromStage } from "./copy-bundle-from-stage";
import type { Fix } from "./fix";

export const fixes: readonly Fix[] = [copyBundleFromAlpine, copyBundleFromStage];
