import type { Certainty } from "../trust/stage-state";
import type { Runtime } from "../vocabulary";

export type PackageManager = "apk" | "apt" | "dnf" | "microdnf" | "yum" | "tdnf" | "zypper" | "pacman" | "nix" | "none" | "unknown";

/** What one family of images ships, over one range of tags. A range of tags is a second entry, not an `if`. */
export type ImageFact = {
  readonly id: string;
  /** Normalised names, `docker.io/library/alpine`; `*` stands for any characters but `/`. */
  readonly repositories: readonly [string, ...string[]];
  /** Tested against the tag; undefined matches any. First match in table order wins. */
  readonly tag: RegExp | undefined;
  /** `alpine`, `debian`, `ubuntu`, `rhel` …; its release is worked out from the tag by findImage. */
  readonly distribution: string;
  /** `12`, `24.04`, `3.11`; undefined in the tables where the tag says it, and where nobody knows. */
  readonly release?: string;
  readonly bundle: Certainty;
  /** Regular files that hold the roots. */
  readonly bundlePaths: readonly string[];
  /** Links to a bundle or a directory, as readlink prints them. */
  readonly links: Readonly<Record<string, string>>;
  /** "no": the bundle is there, but holds only a vendor's own few roots. Undefined is "yes". */
  readonly publicRoots?: Certainty;
  /** A directory with hashed names, and where these links lead; copied alone they dangle. */
  readonly hashed?: { readonly directory: string; readonly linksInto: string | undefined };
  /** Directories of the trust store that exist and are empty. */
  readonly emptyDirectories?: readonly string[];
  /** Java's own stores. `$JAVA_HOME` stands as such where the path depends on the version. */
  readonly keystores?: readonly string[];
  /** Packages that bear on trust and are known to be in or out: `openssl`, `ca-certificates`. */
  readonly packages?: Readonly<Record<string, Certainty>>;
  /** Program the image is made to run, if it is made for one. */
  readonly runtime?: Runtime;
  readonly updateTool: Certainty;
  readonly packageManager: PackageManager;
  /** As the image sets it; undefined is root. */
  readonly user: string | undefined;
  readonly shell: Certainty;
  readonly env: Readonly<Record<string, string>>;
  /** Undefined: as fresh as the tag. Otherwise why the roots are old, in a sentence. */
  readonly staleRoots: string | undefined;
  readonly citation: string;
  readonly known: "observed" | "read" | "memory";
  readonly note: string;
};
