import type { Report } from "./report";
import type { FixAt } from "./vocabulary";

/** Completes "to be fixed …"; undefined where there is nothing to fix, or where it is not known. */
export function whereToFix({ fixAt, failure }: Pick<Report, "fixAt" | "failure">): string | undefined {
  if (fixAt === "docker-host") return `on ${failure ? (machines[failure.verifier] ?? "that machine") : "that machine"}`;
  if (fixAt === "build-stage" && failure?.phase === "build") return "in the stage of that step";
  // The line says already that it happened there.
  if (fixAt === "cluster" && failure?.phase === "cluster") return "there";
  return places[fixAt];
}

const places: Readonly<Record<Exclude<FixAt, "docker-host">, string | undefined>> = {
  image: "in the image",
  "build-stage": "in the build stage",
  cluster: "in the cluster",
  server: "on the server",
  "client-peer": "at the client that refused",
  clock: "at the machine's clock",
  application: "in the application's settings",
  unknown: undefined,
  none: undefined,
};

const machines: Readonly<Partial<Record<NonNullable<Report["failure"]>["verifier"], string>>> = {
  daemon: "the machine that pulls",
  kubelet: "the nodes that pull",
  "host-tool": "the machine that ran it",
  "ci-runner": "the CI runner",
  "image-builder": "the machine that builds",
};
