import type { Runtime } from "../vocabulary";

export type Holds = "bundle" | "any-file-in-directory" | "hashed-directory" | "keystore";

export type LookUpPath = {
  /** May begin with `$JAVA_HOME`. */
  readonly path: string;
  readonly holds: Holds;
  /** `first`: the first of these that opens is used, even if it is empty. `all`: read whatever else was found. */
  readonly mode: "first" | "all";
};

/** A variable that names a file or a directory. Those that switch to another rule (`NODE_OPTIONS`) are findRule's. */
export type LookUpVariable = {
  readonly name: string;
  readonly holds: Holds;
  /** Which of the default paths it takes out. */
  readonly replaces: "bundles" | "directories" | "everything" | "nothing";
  /** What a missing file does: the defaults come back, an error, a warning, or silently nothing is read in their place. */
  readonly ifMissing: "falls-back" | "fails" | "warns" | "reads-nothing";
  /** The value is a list with `:`. */
  readonly list?: boolean;
  /** A pattern with one group where the path is only a part of the value, `-Djavax.net.ssl.trustStore=…`. */
  readonly part?: RegExp;
};

/** Where one runtime or client looks for roots, in its order. */
export type LookUpRule = {
  readonly id: string;
  readonly runtime: Runtime;
  readonly name: string;
  readonly versions: string;
  readonly paths: readonly LookUpPath[];
  /** Asked in this order; of those that name a bundle and replace something, the first that is set wins. */
  readonly env: readonly LookUpVariable[];
  /** The paths are those that the OpenSSL of the distribution has compiled in: findRule puts them in. `any-file`: names need no hash. */
  readonly followsOpenssl?: "hashed" | "any-file";
  /** `no`: roots are compiled in or packaged; the system's bundle does not count. */
  readonly usesSystemStore: "yes" | "no" | "optional";
  /** What it brings itself: "roots compiled into Node". */
  readonly ownRoots?: string;
  /** `last-resort`: they count only where none of the paths is there. Without it they are read whatever the image holds. */
  readonly ownRootsAre?: "last-resort";
  /** Update tools of the system that reach its own store too. */
  readonly refreshedBy?: readonly string[];
  readonly addPrivateAuthority: string;
  readonly insecureSwitches: readonly string[];
  readonly traps: readonly string[];
  readonly citation: string;
  readonly known: "observed" | "read" | "memory";
};
