import type { FixId } from "../fixes/fix-ids";
import type { Failure } from "../log/failure";
import type { Phase } from "../vocabulary";

const inImage: readonly FixId[] = [
  "set-node-extra-ca-certs",
  "append-ca-before-apk-add",
  "set-requests-ca-bundle",
  "name-system-bundle-to-program",
  "import-into-java-keystore",
  "use-system-ca-in-deno",
  "register-private-ca",
];
const atRunTime: readonly FixId[] = ["mount-bundle-at-run-time", "mount-bundle-in-compose", "mount-bundle-in-kubernetes"];

/** How an authority gets into the list that was asked, by who asked. */
const byPhase: Record<Phase, readonly FixId[]> = {
  run: [...inImage, ...atRunTime],
  build: inImage,
  pull: ["trust-ca-in-docker-daemon"],
  cluster: ["trust-ca-in-controller"],
  host: ["trust-ca-on-host"],
  unknown: [...inImage, ...atRunTime],
};

export function storeFixesOf({ phase, facts }: Failure): readonly FixId[] {
  return facts.webhook === undefined ? byPhase[phase] : ["set-webhook-ca-bundle"];
}
