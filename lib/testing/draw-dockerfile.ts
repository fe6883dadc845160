import type { Base, CopySource, Dockerfile, Instruction, Value } from "../dockerfile/dockerfile";
import { drawScript } from "./draw-script";

/** What the reader understood, one instruction a line, for expectations. Values that are not known are `?`. */
export function drawDockerfile(dockerfile: Dockerfile | undefined): string {
  if (!dockerfile) return "no stage";
  const { globals, stages } = dockerfile;
  return [
    ...globals.map(drawInstruction),
    ...stages.flatMap((stage) => [
      `${stage.index}${stage.name === undefined ? "" : ` ${stage.name}`} ← ${drawBase(stage.base)}${drawPlatform(stage.from)}`,
      ...stage.instructions.map((it) => `  ${drawInstruction(it)}`),
    ]),
  ].join("\n");
}

function drawBase(base: Base): string {
  switch (base.kind) {
    case "scratch":
      return "scratch";
    case "image":
      return base.reference;
    case "stage":
      return `stage ${base.index}`;
    case "unresolved":
      return `unresolved ${base.text}`;
  }
}

function drawPlatform({ detail }: Instruction): string {
  return detail.kind === "from" && detail.platform ? ` on ${value(detail.platform)}` : "";
}

function drawSource(from: CopySource): string {
  return from.kind === "context" ? "" : ` from ${drawBase(from)}`;
}

function value(it: Value | undefined): string {
  return it === undefined ? "–" : (it.value ?? "?");
}

function drawInstruction({ keyword, detail }: Instruction): string {
  switch (detail.kind) {
    case "run":
      return `run ${detail.form === "exec" ? "exec " : ""}${detail.script.understood ? "" : "not understood "}${drawScript(detail.script.body)}${detail.mounts.map((it) => ` mount ${value(it)}`).join("")}`;
    case "copy": {
      const flags = [
        ...(detail.chown ? [`chown ${value(detail.chown)}`] : []),
        ...(detail.chmod ? [`chmod ${value(detail.chmod)}`] : []),
        ...(detail.link ? ["link"] : []),
        ...(detail.parents ? ["parents"] : []),
        ...detail.exclude.map((it) => `exclude ${value(it)}`),
        ...detail.otherFlags.map(value),
        ...detail.heredocs.map((it) => JSON.stringify(it.content)),
      ];
      return `${keyword.toLowerCase()}${drawSource(detail.from)} ${detail.sources.map(value).join(", ")} → ${value(detail.destination)}${flags.map((it) => ` (${it})`).join("")}`;
    }
    case "env":
    case "arg":
      return `${detail.kind} ${detail.pairs.map((it) => `${it.name}=${value(it.value)}`).join(", ")}`;
    case "user":
      return `user ${value(detail.user)}`;
    case "workdir":
      return `workdir ${value(detail.path)}`;
    case "shell":
      return `shell ${detail.words.join(" ")}`;
    case "volume":
      return `volume ${detail.paths.map(value).join(", ")}`;
    case "entrypoint":
    case "cmd":
      return `${detail.kind} ${detail.form} ${detail.words.join(" ")}`;
    case "onbuild":
      return `onbuild ${detail.inner ? drawInstruction(detail.inner) : "–"}`;
    case "from":
    case "other":
      return keyword.toLowerCase();
  }
}
