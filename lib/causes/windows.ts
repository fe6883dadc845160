import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import type { Situation } from "./situation";

/** The check was made by Windows: in a Windows image, or on a machine whose output looks like it. */
export function isOnWindows({
  failure,
  stage,
  log,
}: Pick<Situation, "failure"> & { readonly stage?: Situation["stage"]; readonly log?: string | undefined }): boolean {
  if (stage !== undefined && failure?.phase !== "host") return stage.state.image?.distribution === "windows";
  if (failure === undefined || log === undefined) return false;
  return signs.test(log.slice(Math.max(0, failure.span.start - reach), failure.span.end + reach));
}

const signs =
  /\bschannel: |\bSEC_E_[A-Z]|[A-Z]:\\(?:Program Files|ProgramData|Users|Windows)\\|^PS [A-Z]:\\|\bInvoke-(?:WebRequest|RestMethod)\b/m;
const reach = 600;

/**
 * PowerShell and schannel speak the same on a workstation and in a container. With a Windows Dockerfile at hand it was not the machine: the
 * RUN that makes the call, if there is one, else the program.
 */
export function findWindowsPlace({ text, stages }: Dockerfile, failure: Failure, log: string): Failure | undefined {
  if (failure.phase !== "host" || !isOnWindows({ failure, log })) return undefined;
  const near = log.slice(Math.max(0, failure.span.start - reach), failure.span.end + reach);
  // PowerShell cuts the line it quotes: `https://artif ...` names no host.
  const cut = failure.host !== undefined && near.includes(`${failure.host} ...`);
  const said = cut ? { ...failure, host: undefined } : failure;
  const windows = stages.filter(({ base }) => base.kind === "image" && /windows|nanoserver|servercore/i.test(base.reference));
  if (windows.length === 0) return undefined;
  const call = /\bInvoke-(?:WebRequest|RestMethod)\b/i.test(near)
    ? /\bInvoke-(?:WebRequest|RestMethod)\b|\biwr\b|\birm\b/i
    : /\bcurl(?:\.exe)?\b/i;
  for (const stage of windows) {
    const run = stage.instructions.find(({ keyword, span }) => keyword === "RUN" && call.test(text.slice(span.start, span.end)));
    if (run !== undefined)
      return { ...said, phase: "build", verifier: "build-step", step: stepOf(stage, text.slice(run.span.start, run.span.end)) };
  }
  return { ...said, phase: "unknown", verifier: "program" };
}

function stepOf({ name, index }: Stage, instruction: string): Failure["step"] {
  return { tool: "classic", stage: name ?? `stage-${index}`, step: undefined, steps: undefined, instruction };
}
