import { clientRules } from "./clients";
import { goRules } from "./go";
import { javaRules } from "./java";
import type { LookUpRule } from "./look-up-rule";
import { nodeRules } from "./node";
import { opensslRules } from "./openssl";
import { otherRules } from "./other";
import { pythonRules } from "./python";
import { rustRules } from "./rust";

/** Where every runtime and client that we know looks for roots. */
export const allRules: readonly LookUpRule[] = [
  ...goRules,
  ...opensslRules,
  ...clientRules,
  ...nodeRules,
  ...pythonRules,
  ...javaRules,
  ...rustRules,
  ...otherRules,
];
