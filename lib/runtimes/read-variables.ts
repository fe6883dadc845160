import type { Provenance, StageState } from "../trust/stage-state";
import type { LookUpRule, LookUpVariable } from "./look-up-rule";
import { absolute, type Opened, openPath } from "./open-path";

/** A variable of the rule that is set, and what it names. */
export type ReadVariable = {
  readonly variable: LookUpVariable;
  readonly opened: readonly Opened[];
  readonly replaces: LookUpVariable["replaces"] | undefined;
  readonly fails: boolean;
  readonly uncertain: boolean;
  readonly provenance: readonly Provenance[];
};

export function readVariables(rule: LookUpRule, state: StageState): readonly ReadVariable[] {
  const read: ReadVariable[] = [];
  for (const variable of rule.env) {
    const set = state.env.findLast((it) => it.name === variable.name);
    if (set === undefined || set.value === "") continue;
    // Of several that name a bundle in place of the default, the first that is set wins.
    if (
      variable.replaces !== "nothing" &&
      read.some((it) => it.replaces !== undefined && it.replaces !== "nothing" && it.variable.holds === variable.holds)
    )
      continue;
    const provenance = [set.provenance];
    if (set.value === undefined) {
      read.push({
        variable,
        opened: [unknownValue(variable.name, provenance)],
        replaces: undefined,
        fails: false,
        uncertain: variable.replaces !== "nothing",
        provenance,
      });
      continue;
    }
    const value = variable.part === undefined ? set.value : variable.part.exec(set.value)?.[1];
    if (value === undefined || value === "") continue;
    const paths = variable.list ? value.split(":").filter((it) => it !== "") : [value];
    const opened = paths.map((path) =>
      openPath({ path: absolute(path, state), holds: variable.holds, named: true }, state, `named by \`${variable.name}\``),
    );
    const missing = opened.every((it) => it.found === "miss" && !it.ends);
    const fallsBack = missing && variable.ifMissing === "falls-back";
    const fails = opened.every((it) => it.found === "miss" || it.found === "unreadable") && variable.ifMissing === "fails";
    read.push({
      variable,
      opened,
      replaces: fallsBack ? undefined : variable.replaces,
      fails,
      uncertain: false,
      provenance,
    });
  }
  return read;
}

function unknownValue(name: string, provenance: readonly Provenance[]): Opened {
  return {
    path: `$${name}`,
    asked: `$${name}`,
    found: "unknown",
    because: `\`${name}\`, whose value is not known`,
    provenance,
    roots: "unknown",
    ends: false,
    file: undefined,
    authorities: [],
    problem: undefined,
  };
}
