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
const version = 1;

/** Short names, absent where empty. */
export function sharedJsonOf({ log, dockerfile, target, runtime, fix }: SharedWork): string {
  return JSON.stringify({
    rootcause: version,
    ...(log === "" ? {} : { log }),
    ...(dockerfile === "" ? {} : { dockerfile }),
    ...(target === undefined ? {} : { target }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(fix === undefined ? {} : { fix }),
  });
}

export type SharedReading =
  | { readonly kind: "work"; readonly work: SharedWork }
  /** Of a version that this page does not know yet. */
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/** Trusts nothing: a work is only what is exactly a shared work of this version. */
export function readSharedWork(json: string): SharedReading {
  if (json.length > largestShared) return { kind: "damaged" };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { kind: "damaged" };
  }
  if (typeof value !== "object" || value === null || !("rootcause" in value)) return { kind: "damaged" };
  if (value.rootcause !== version) return { kind: typeof value.rootcause === "number" && value.rootcause > version ? "newer" : "damaged" };
  const fields = new Map(Object.entries(value));
  const log = fields.get("log") ?? "";
  const dockerfile = fields.get("dockerfile") ?? "";
  if (typeof log !== "string" || typeof dockerfile !== "string") return { kind: "damaged" };
  return {
    kind: "work",
    work: {
      log,
      dockerfile,
      target: findName(fields.get("target")),
      runtime: findRuntime(fields.get("runtime")),
      fix: findName(fields.get("fix")),
    },
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
