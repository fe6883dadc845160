import type { Lookup, Variable } from "./expand-value";

/** What is set at one point of a stage. A stage built on another one sees what that one set. */
export type Scope = {
  readonly parent: Scope | undefined;
  readonly env: Map<string, string | undefined>;
  readonly args: Map<string, Variable>;
};

export function scopeOn(parent: Scope | undefined): Scope {
  return { parent, env: new Map(), args: new Map() };
}

// `docker build` without `--platform` on the usual machine; a file that cares is rarely about certificates.
const automatic: Readonly<Record<string, string>> = {
  BUILDPLATFORM: "linux/amd64",
  BUILDOS: "linux",
  BUILDARCH: "amd64",
  BUILDVARIANT: "",
  TARGETPLATFORM: "linux/amd64",
  TARGETOS: "linux",
  TARGETARCH: "amd64",
  TARGETVARIANT: "",
};

/** For FROM lines: ARGs before the first FROM, then the automatic ones. */
export function globalLookup(globals: ReadonlyMap<string, Variable>): Lookup {
  return (name) => globals.get(name) ?? automaticVariable(name) ?? { kind: "unset" };
}

// Nobody stacks stages higher; beyond it a variable is not known, so that a pasted tower of them stays linear.
const mostParents = 200;

/** For a stage: ENV wins over ARG, wherever it stands. */
export function stageLookup(scope: Scope): Lookup {
  return (name) => {
    let height = 0;
    for (let it: Scope | undefined = scope; it; it = it.parent) {
      height += 1;
      if (height > mostParents) return { kind: "unknown" };
      if (!it.env.has(name)) continue;
      const value = it.env.get(name);
      return value === undefined ? { kind: "unknown" } : { kind: "value", value };
    }
    for (let it: Scope | undefined = scope; it; it = it.parent) {
      const variable = it.args.get(name);
      if (variable) return variable;
    }
    return { kind: "unset" };
  };
}

export function automaticVariable(name: string): Variable | undefined {
  const value = Object.hasOwn(automatic, name) ? automatic[name] : undefined;
  return value === undefined ? undefined : { kind: "value", value };
}
