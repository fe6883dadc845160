import { type Runtime, runtimes } from "../vocabulary";

/** What a link or a file holds: enough to show the same answer. */
export type SharedWork = {
  readonly log: string;
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly runtime: Runtime | undefined;
  /** Id of the fix that was chosen. */
  readonly fix: string | undefined;
};

/** More than any honest link can hold; what is larger is refused before it is read. */
export const largestShared = 4_000_000;

const longestName = 200;

/** Version 1: short names, absent where empty. */
export function sharedJsonOf({ log, dockerfile, target, runtime, fix }: SharedWork): string {
  return JSON.stringify({
    rootcause: 1,
    ...(log === "" ? {} : { log }),
    ...(dockerfile === "" ? {} : { dockerfile }),
    ...(target === undefined ? {} : { target }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(fix === undefined ? {} : { fix }),
  });
}

/** Trusts nothing: undefined for whatever is not exactly a shared work of this version. */
export function findSharedWork(json: string): SharedWork | undefined {
  if (json.length > largestShared) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("rootcause" in value) || value.rootcause !== 1) return undefined;
  const fields = new Map(Object.entries(value));
  const log = fields.get("log") ?? "";
  const dockerfile = fields.get("dockerfile") ?? "";
  if (typeof log !== "string" || typeof dockerfile !== "string") return undefined;
  return {
    log,
    dockerfile,
    target: findName(fields.get("target")),
    runtime: findRuntime(fields.get("runtime")),
    fix: findName(fields.get("fix")),
  };
}

function findName(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= longestName ? value : undefined;
}

function findRuntime(value: unknown): Runtime | undefined {
  return typeof value === "string" && isRuntime(value) ? value : undefined;
}

function isRuntime(id: string): id is Runtime {
  return Object.hasOwn(runtimes, id);
}
