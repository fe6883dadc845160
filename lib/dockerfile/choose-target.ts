import type { Dockerfile, Stage } from "./dockerfile";

/** What a stage may be for, other than to run. */
const sideStages = {
  test: "looks like a stage for tests",
  development: "looks like a stage for development",
  check: "looks like a stage for linting and checks",
  export: "looks like a stage that only hands files out (`docker build --output`)",
} as const satisfies Record<string, string>;
type SideStage = keyof typeof sideStages;

export type Target = {
  readonly stage: Stage;
  /** Set where nobody named a stage and the last one does not look like what runs; the page then offers `others`. */
  readonly doubt: { readonly kind: SideStage; readonly note: string } | undefined;
  /** What else a person may well run, likeliest first: `docker build --target …`. */
  readonly others: readonly Stage[];
};

/** The stage the person names, else the last, as Docker does; a name that no stage has (any more) counts as none. Undefined without stages. */
export function chooseTarget({ stages }: Dockerfile, target: string | undefined): Target | undefined {
  const named = target === undefined || target.trim() === "" ? undefined : findStage(stages, target);
  const stage = named ?? stages.at(-1);
  if (!stage) return undefined;
  const used = stagesUsed(stages);
  const rank = (it: Stage): number => (sideStageOf(it) ? 4 : 0) + (used.has(it.index) ? 2 : 0) + (startsSomething(it) ? 0 : 1);
  const others = stages.filter((it) => it !== stage).toSorted((a, b) => rank(a) - rank(b) || b.index - a.index);
  const side = named || others.length === 0 ? undefined : sideStageOf(stage);
  return { stage, doubt: side && { kind: side, note: sideStages[side] }, others };
}

/** By name (case does not matter; the last of that name) or by index. */
export function findStage(stages: readonly Stage[], target: string): Stage | undefined {
  const wanted = target.trim().toLowerCase();
  return stages.findLast((it) => it.name?.toLowerCase() === wanted) ?? (/^\d+$/.test(wanted) ? stages[Number(wanted)] : undefined);
}

const sideNames: Readonly<Record<SideStage, RegExp>> = {
  test: /^(?:tests?|testing|tester|unittests?|e2e|integration|coverage|bench(?:mark)?s?|spec)$/,
  development: /^(?:dev|devel|develop|development|debug|debugger|devcontainer|local|playground|shell)$/,
  check: /^(?:lint|linter|linting|check|checks|checker|format|fmt|vet|ci|validate|audit|scan|sast|docs?)$/,
  export: /^(?:export|exporter|artifacts?|output|out|binary|binaries|bin|dist|release-files)$/,
};
const runNames = /^(?:prod|production|final|runtime|runner|run|release|app|server|service|main|deploy)$/;

function sideStageOf(stage: Stage): SideStage | undefined {
  const words = stage.name?.toLowerCase().split(/[-_.]/) ?? [];
  // `test-runner` tests and `dev-server` develops, but `release-test-fixtures` we leave to the person: the first word decides.
  const name = words.find((it) => runNames.test(it) || Object.values(sideNames).some((pattern) => pattern.test(it)));
  const starts = startsSomething(stage);
  for (const side of ["test", "development", "check", "export"] as const)
    if (name !== undefined && sideNames[side].test(name) && !(side === "export" && starts)) return side;
  const onlyCopies = stage.instructions.length > 0 && stage.instructions.every(({ keyword }) => /^(?:COPY|ADD|LABEL|ARG)$/.test(keyword));
  return name === undefined && stage.base.kind === "scratch" && onlyCopies ? "export" : undefined;
}

function startsSomething({ instructions }: Stage): boolean {
  return instructions.some(({ detail }) => detail.kind === "entrypoint" || detail.kind === "cmd");
}

/** Stages that another one is built on, copies from or mounts. */
function stagesUsed(stages: readonly Stage[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { base, instructions } of stages) {
    if (base.kind === "stage") used.add(base.index);
    for (const { detail } of instructions) if (detail.kind === "copy" && detail.from.kind === "stage") used.add(detail.from.index);
  }
  return used;
}
