import { describe, expect, test } from "vitest";
import type { Cause } from "../causes/cause";
import { situationOf } from "../diagnose";
import { readCase } from "./case-names";

/** Stories (folders of lib/cases) in which the cause speaks, whatever else would, and stories in which it must be silent. */
export function checkCause(
  cause: Cause,
  { finds, silent }: { readonly finds: readonly [string, ...string[]]; readonly silent: readonly [string, ...string[]] },
): void {
  const find = (name: string) => cause.find(situationOf({ ...readCase(name), target: undefined, runtime: undefined }));
  describe(cause.id, () => {
    test.each(finds)("speaks in %s", (name) => expect(find(name)?.cause).toBe(cause.id));
    test.each(silent)("is silent in %s", (name) => expect(find(name)).toBeUndefined());
  });
}
