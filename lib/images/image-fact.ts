import type { Certainty } from "../trust/stage-state";

export type PackageManager = "apk" | "apt" | "dnf" | "microdnf" | "yum" | "tdnf" | "zypper" | "pacman" | "nix" | "none";

/** What one family of images ships, over one range of tags. A range of tags is a second entry, not an `if`. */
export type ImageFact = {
  readonly id: string;
  /** Normalised names, `docker.io/library/alpine`; `*` stands for any characters but `/`. */
  readonly repositories: readonly [string, ...string[]];
  /** Tested against the tag; undefined matches any. First match in table order wins. */
  readonly tag: RegExp | undefined;
  readonly distribution: string;
  readonly bundle: Certainty;
  /** Regular files that hold the roots. */
  readonly bundlePaths: readonly string[];
  readonly links: Readonly<Record<string, string>>;
  readonly updateTool: boolean;
  readonly packageManager: PackageManager;
  /** As the image sets it; undefined is root. */
  readonly user: string | undefined;
  readonly shell: boolean;
  readonly env: Readonly<Record<string, string>>;
  /** Undefined: as fresh as the tag. Otherwise why the roots are old, in a sentence. */
  readonly staleRoots: string | undefined;
  readonly citation: string;
  readonly known: "observed" | "read" | "memory";
  readonly note: string;
};
