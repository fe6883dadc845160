import type { Detail } from "../dockerfile/dockerfile";
import type { ImageFact } from "../images/image-fact";
import type { Span } from "../text/span";
import type { DetailId } from "./details";
import type { Certainty, Provenance } from "./stage-state";
import { copyDisk, type Disk, newDisk } from "./store/disk";

/** Something worth telling that happened on the way; the judge picks the one that explains its verdict. */
export type Happening = {
  readonly detail: DetailId;
  readonly span: Span<"dockerfile">;
  readonly note: string;
  /** The file or directory it is about, where there is one. */
  readonly path: string | undefined;
};

export type PackageState = {
  readonly installed: Certainty;
  /** Asked for by name: autoremove leaves it alone. */
  readonly manual: boolean;
  /** Packages that need or recommend it, as far as they were named. */
  readonly wantedBy: readonly string[];
  /** The `--virtual` group it was added to. */
  readonly group: string | undefined;
};

type EnvValue = { readonly value: string | undefined; readonly provenance: Provenance };

/** A stage while it is simulated. Changed in place; `copyWorld` before a branch that may not be taken. */
export type World = {
  disk: Disk;
  packages: Map<string, PackageState>;
  tools: Map<string, Certainty>;
  env: Map<string, EnvValue>;
  args: Map<string, string | undefined>;
  /** As written; `userName` is what it expands to. */
  user: string | undefined;
  userName: string | undefined;
  userSpan: Span<"dockerfile"> | undefined;
  workdir: string;
  shell: Certainty;
  packageManager: string | undefined;
  distribution: string | undefined;
  release: string | undefined;
  image: ImageFact | undefined;
  /** Whether apt installs recommended packages unless told otherwise. */
  recommends: Certainty;
  base: string;
  /** Where certificates were put in by name, not merely shipped with the base image. */
  explicit: readonly Provenance[];
  happenings: readonly Happening[];
  /** Commands that cannot work at their place: the tool is not there, or not for this user. */
  failing: readonly Span<"dockerfile">[];
  onbuild: readonly (Detail & { readonly kind: "onbuild" })[];
};

export function copyWorld(world: World): World {
  return {
    ...world,
    disk: copyDisk(world.disk),
    packages: new Map(world.packages),
    tools: new Map(world.tools),
    env: new Map(world.env),
    args: new Map(world.args),
  };
}

/** A stage of whose base nothing is known. */
export function unknownWorld(base: string, provenance: Provenance): World {
  return {
    disk: newDisk({ kind: "unknown", provenance }),
    packages: new Map(),
    tools: new Map(),
    env: new Map(),
    args: new Map(),
    user: undefined,
    userName: undefined,
    userSpan: undefined,
    workdir: "/",
    shell: "unknown",
    packageManager: undefined,
    distribution: undefined,
    release: undefined,
    image: undefined,
    recommends: "yes",
    base,
    explicit: [],
    happenings: [],
    failing: [],
    onbuild: [],
  };
}

export function note(world: World, detail: DetailId, span: Span<"dockerfile">, text: string, path?: string): void {
  if (world.happenings.length < 500) world.happenings = [...world.happenings, { detail, span, note: text, path }];
}

export function addFailing(world: World, span: Span<"dockerfile">): void {
  if (world.failing.length < 100) world.failing = [...world.failing, span];
}

export function addExplicit(world: World, provenance: Provenance): void {
  if (world.explicit.length < 100) world.explicit = [...world.explicit, provenance];
}
