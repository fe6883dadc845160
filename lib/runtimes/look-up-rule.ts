import type { Runtime } from "../vocabulary";

/** Where one runtime or client looks for roots, in its order. */
export type LookUpRule = {
  readonly id: string;
  readonly runtime: Runtime;
  readonly name: string;
  readonly versions: string;
  /** Asked in this order; `first` = the first readable one is used, `all` = every one is read too. */
  readonly paths: readonly {
    readonly path: string;
    readonly holds: "bundle" | "any-file-in-directory" | "hashed-directory" | "keystore";
    readonly mode: "first" | "all";
  }[];
  /** Variables that change it. `replaces`: names the entries of `paths` it takes out, by what they hold. */
  readonly env: readonly {
    readonly name: string;
    readonly holds: "bundle" | "any-file-in-directory" | "hashed-directory" | "keystore";
    readonly replaces: "bundles" | "directories" | "everything" | "nothing";
    /** What a missing file does. */
    readonly ifMissing: "falls-back" | "fails" | "warns";
  }[];
  /** `no`: roots are compiled in or packaged; the system's bundle does not count. */
  readonly usesSystemStore: "yes" | "no" | "optional";
  readonly addPrivateAuthority: string;
  readonly insecureSwitches: readonly string[];
  readonly traps: readonly string[];
  readonly citation: string;
  readonly known: "observed" | "read" | "memory";
};
