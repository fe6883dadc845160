import { findImage } from "../images/find-image";
import type { Span } from "../text/span";
import type { Certainty, Content, Provenance, StageState, StoredFile } from "../trust/stage-state";

type Plan = {
  /** Its fact is set; its files are not: a test says what is there. */
  readonly image?: string;
  readonly files?: Readonly<Record<string, Content | { readonly content: Content; readonly mode: number; readonly owner?: string }>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly user?: string;
  readonly unknownBelow?: readonly string[];
  readonly packages?: Readonly<Record<string, Certainty>>;
  readonly packageManager?: string;
};

export const publicBundle: Content = { kind: "bundle", publicRoots: "yes", privateAuthorities: [], stale: false };
export const ownAuthority: Content = { kind: "authority", name: "corp.pem", format: "pem" };
export const hashedDirectory: Content = { kind: "directory", hashed: "yes" };
export const plainDirectory: Content = { kind: "directory", hashed: "no" };

export function linkTo(target: string): Content {
  return { kind: "link", target };
}

/** A stage at some point of a build, for tests that need no Dockerfile. Directories on the way are made. */
export function makeState(plan: Plan): StageState {
  const nowhere: Span<"dockerfile"> = { in: "dockerfile", start: 0, end: 0 };
  const provenance: Provenance = { span: nowhere, note: "a test says so", image: undefined };
  const files = new Map<string, StoredFile>();
  const put = (path: string, content: Content, mode: number, owner = "root") => {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const parent = path.slice(0, at);
      if (!files.has(parent)) files.set(parent, { path: parent, content: plainDirectory, mode: 0o755, owner: "root", provenance: [] });
    }
    files.set(path, { path, content, mode, owner, provenance: [provenance] });
  };
  for (const [path, it] of Object.entries(plan.files ?? {})) {
    if ("content" in it) put(path, it.content, it.mode, it.owner);
    else put(path, it, it.kind === "directory" ? 0o755 : 0o644);
  }
  const image = plan.image === undefined ? undefined : findImage(plan.image)?.fact;
  const instruction = { keyword: "FROM", span: nowhere, keywordSpan: nowhere, detail: { kind: "other" } } as const;
  return {
    stage: { index: 0, name: undefined, base: { kind: "scratch" }, from: instruction, instructions: [] },
    after: undefined,
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    unknownBelow: (plan.unknownBelow ?? []).map((path) => ({ path, provenance })),
    packages: plan.packages ?? {},
    tools: {},
    env: Object.entries(plan.env ?? {}).map(([name, value]) => ({ name, value, provenance })),
    user: plan.user,
    userSpan: undefined,
    workdir: "/",
    shell: "unknown",
    packageManager: plan.packageManager ?? image?.packageManager,
    image,
    base: plan.image ?? "unresolved",
  };
}
