import type { Situation } from "../causes/situation";
import type { Stage } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import { nameOf } from "../text/paths";
import type { Runtime } from "../vocabulary";
import type { FixId } from "./fix-ids";
import { certainCommandsOf, plainTextOf } from "./package-lists";

/** A stage that fetches something while it is built, and what makes its programs trust a CA. */
export type NetworkStage = { readonly stage: StageSummary; readonly fix: FixId; readonly runtime: Runtime | undefined };

const needs: readonly { readonly programs: RegExp; readonly fix: FixId; readonly runtime: Runtime | undefined }[] = [
  { programs: /^(?:npm|npx|yarn|pnpm|corepack|node|bun)$/, fix: "set-node-extra-ca-certs", runtime: "node" },
  { programs: /^(?:pip|pip3|poetry|pipenv)$/, fix: "set-requests-ca-bundle", runtime: "python" },
  { programs: /^(?:mvn|mvnw|gradle|gradlew|sbt)$/, fix: "import-into-java-keystore", runtime: "java" },
  { programs: /^apk$/, fix: "append-ca-before-apk-add", runtime: "apk" },
  // apt is left out: its mirrors are reached without TLS by default.
  {
    programs: /^(?:go|cargo|curl|wget|git|dotnet|composer|bundle|gem|dnf|microdnf|yum|mix)$/,
    fix: "register-private-ca",
    runtime: undefined,
  },
];

/** The other stages that go through the same proxy, without those built on a stage that is helped already. */
export function otherNetworkStages({ stage: own, stages, dockerfile }: Situation): readonly NetworkStage[] {
  if (own === undefined || dockerfile === undefined) return [];
  const helped = new Set([own.index]);
  const found: NetworkStage[] = [];
  for (const stage of stages) {
    const { base } = stage.state.stage;
    if (base.kind === "stage" && helped.has(base.index)) helped.add(stage.index);
    if (helped.has(stage.index)) continue;
    const programs = programsOf(stage.state.stage);
    const need = needs.find((it) => programs.some((program) => it.programs.test(program)));
    if (need === undefined) continue;
    helped.add(stage.index);
    found.push({ stage, fix: need.fix, runtime: need.runtime });
  }
  return found;
}

function programsOf({ instructions }: Stage): readonly string[] {
  return instructions.flatMap(({ detail }) =>
    detail.kind !== "run"
      ? []
      : certainCommandsOf(detail.script.body).map(({ words: [first] }) => nameOf((first && plainTextOf(first)) ?? "")),
  );
}
