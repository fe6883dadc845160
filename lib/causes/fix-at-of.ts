import type { Failure } from "../log/failure";
import type { FixAt, Phase } from "../vocabulary";

/** Whose list of authorities it was, by where it happened: that is where an authority would have to be added. */
export const storeOf: Record<Phase, FixAt> = {
  run: "image",
  build: "build-stage",
  pull: "docker-host",
  cluster: "cluster",
  host: "unknown",
  unknown: "unknown",
};

/** For what the server or its certificate did wrong. In a cluster those certificates are the cluster's own. */
export function serverOf({ phase }: Failure): FixAt {
  return phase === "cluster" ? "cluster" : "server";
}
