import type { BuildStep } from "./failure";
import type { LogLine } from "./log-line";

/** For every line, the build step that printed it; undefined where no builder's line says so. */
export function buildStepsOf(lines: readonly LogLine[]): readonly (BuildStep | undefined)[] {
  const vertices = new Map<string, BuildStep>();
  // BuildKit names the vertex on every line; the other builders, and BuildKit's recap, print a head and then plain output.
  let current: BuildStep | undefined;
  let stages = new Map<string, string>();
  let stage: string | undefined;
  const steps = lines.map(({ marks, whole, body }): BuildStep | undefined => {
    const vertex = marks.find((it) => it.kind === "buildkit")?.vertex;
    const head = findBuildKitStep(body.text);
    if (vertex !== undefined) {
      if (head) vertices.set(vertex, head);
      return vertices.get(vertex) ?? (current?.tool === "buildkit" ? current : undefined) ?? { ...unnamed, tool: "buildkit" };
    }
    // On a terminal a step that is done is one line; only a failed one, or the recap, goes on with plain output.
    if (isDone.test(body.text)) current = undefined;
    else if (head) current = head;
    else if (/^-{6,}$/.test(whole.text) || /^(?:ERROR: )?failed to solve/.test(body.text))
      current = current?.tool === "buildkit" ? undefined : current;
    else if (marks.some((it) => it.kind === "recap") && !current) return { ...unnamed, tool: "buildkit" };
    else if (endOfBuild.test(body.text)) current = undefined;
    const classic = /^Step (?<step>[0-9]{1,3})\/(?<steps>[0-9]{1,3}) : (?<instruction>.{1,2000})/.exec(body.text)?.groups;
    if (classic) {
      if (classic["step"] === "1") [stages, stage] = [new Map(), undefined];
      stage = stageAfter(classic["instruction"], stage);
      current = stepOf("classic", { ...classic, stage });
    }
    const buildah =
      /^(?:\[(?<index>[0-9]{1,2})\/[0-9]{1,2}\] )?STEP (?<step>[0-9]{1,3})(?:\/(?<steps>[0-9]{1,3}))?: (?<instruction>.{1,2000})/.exec(
        body.text,
      )?.groups;
    if (buildah) {
      const index = buildah["index"] ?? "";
      const name = stageAfter(buildah["instruction"], stages.get(index));
      if (name) stages.set(index, name);
      current = stepOf("buildah", { ...buildah, stage: name ?? (index === "" ? undefined : `stage-${Number(index) - 1}`) });
    }
    const kanikoStage = /Building stage '[^'\n]{1,300}?(?: [aA][sS] (?<stage>[\w.-]{1,128}))?' \[idx: '(?<index>[0-9]{1,3})'/.exec(
      body.text,
    )?.groups;
    if (kanikoStage) stage = kanikoStage["stage"]?.toLowerCase() ?? `stage-${kanikoStage["index"] ?? ""}`;
    const kaniko = /^(?:.{0,40} )?INFO\[[0-9]{1,6}\] (?<instruction>(?:RUN|COPY|ADD) .{1,2000})/.exec(body.text)?.groups;
    if (kaniko) current = stepOf("kaniko", { ...kaniko, stage });
    return current;
  });
  return withFailedCommands(lines, steps);
}

/** The classic builder names the command once more when it has failed; a cut-out of its log often begins after the step's head. */
function withFailedCommands(lines: readonly LogLine[], steps: readonly (BuildStep | undefined)[]): readonly (BuildStep | undefined)[] {
  const result = [...steps];
  for (const [index, { body }] of lines.entries()) {
    const command = /^The command '\S{1,60} -c (?<command>.{1,4000}?)(?:' returned a non-zero code|$)/.exec(body.text)?.groups?.["command"];
    if (command === undefined || steps[index] !== undefined) continue;
    const step = stepOf("classic", { instruction: `RUN ${command}` });
    for (let at = index; at >= 0 && result[at] === undefined; at -= 1) result[at] = step;
  }
  return result;
}

const isDone = /^ {0,3}=> (?!ERROR |CANCELED )(?!=> # )/;
const unnamed = { stage: undefined, step: undefined, steps: undefined, instruction: undefined } as const;
const endOfBuild =
  /^(?:Successfully (?:built|tagged) |COMMIT |The command '|Error: building at STEP |ERROR: Service '|error building image|\[\+\] Building [0-9.hms]{1,12} \([0-9]{1,4}\/[0-9]{1,4}\) FINISHED)/;

const instructions = "FROM|RUN|COPY|ADD|WORKDIR|ENV|ARG|LABEL|USER|EXPOSE|CMD|ENTRYPOINT|SHELL|VOLUME|STOPSIGNAL|ONBUILD|HEALTHCHECK";
// `#9 [builder 4/7] RUN …`, ` > [api final 2/3] RUN …:`, ` => ERROR [stage-1 2/3] RUN …   2.7s`; compose puts the service first.
const buildKitStep = new RegExp(
  `^(?: {0,3}(?:>|=>(?: =>)?) {1,3})?(?:ERROR |CANCELED |CACHED )?\\[(?:[\\w.-]{1,64} (?=[\\w.-]{1,64} {1,3}[0-9]))?(?:(?<stage>[\\w./-]{1,128}) {1,3})?(?<step>[0-9]{1,3})/(?<steps>[0-9]{1,3})\\] (?<instruction>(?:${instructions})\\b[^\\n]{0,4000})`,
);

function findBuildKitStep(text: string): BuildStep | undefined {
  const found = buildKitStep.exec(text)?.groups;
  if (!found) return undefined;
  const instruction = (found["instruction"] ?? "")
    .trimEnd()
    .replace(/ [0-9.]{1,8}s$/, "")
    .trimEnd()
    .replace(/:$/, "");
  return stepOf("buildkit", { ...found, instruction });
}

function stepOf(tool: BuildStep["tool"], found: Readonly<Record<string, string | undefined>>): BuildStep {
  const numberOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return {
    tool,
    stage: found["stage"],
    step: numberOf(found["step"]),
    steps: numberOf(found["steps"]),
    instruction: found["instruction"]?.trim(),
  };
}

/** The stage's name after this instruction: a FROM begins another. */
function stageAfter(instruction: string | undefined, stage: string | undefined): string | undefined {
  if (!/^FROM\b/i.test(instruction ?? "")) return stage;
  return /\s[aA][sS]\s{1,8}(?<name>[\w.-]{1,128})\s*$/.exec(instruction ?? "")?.groups?.["name"];
}
