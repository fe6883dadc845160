import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { currentImages } from "../../lib/images/current-images";
import { buildah, buildFlags, mustBuildah } from "./buildah";
import { CommandFailed } from "./command";
import { type Binary, layBinary } from "./fetch-binary";
import { findLack, type Lack } from "./lack";
import { paths } from "./paths";

/** Each folder of lab/bases under the official names it takes. `standIn` says what is not as in the official image; undefined: nothing that matters to trust. */
export const bases = [
  { folder: "golang", tags: ["golang:1.23", "golang:1.23-bookworm"], standIn: undefined },
  { folder: "node", binary: "node20", tags: ["node:20", "node:20-bookworm"], standIn: undefined },
  { folder: "node-slim", binary: "node20", tags: ["node:20-slim", "node:20-bookworm-slim"], standIn: undefined },
  { folder: "node-slim", binary: "node22", tags: ["node:22-slim", "node:22-bookworm-slim"], standIn: undefined },
  { folder: "node", binary: "node22", tags: ["node:22", "node:22-bookworm"], standIn: undefined },
  { folder: "deno", binary: "deno", tags: ["denoland/deno:2.9.6", "denoland/deno:debian-2.9.6"], standIn: undefined },
  {
    folder: "python",
    tags: ["python:3.11-slim", "python:3.11-slim-bookworm"],
    standIn: "Debian's Python; certifi with a bundle of its own, as pip installs it",
  },
  {
    folder: "java",
    tags: ["eclipse-temurin:17", "eclipse-temurin:17-jdk"],
    standIn: "Debian's OpenJDK moved to /opt/java/openjdk with its own cacerts",
  },
  { folder: "ruby", tags: ["ruby:3.1-slim", "ruby:3.1-slim-bookworm"], standIn: "Debian's Ruby" },
  { folder: "php", tags: ["php:8.2-cli", "php:8.2-cli-bookworm"], standIn: "Debian's PHP" },
  { folder: "rust", tags: ["rust:1-slim", "rust:1-slim-bookworm"], standIn: "Debian's cargo and its offline crates" },
  { folder: "busybox", tags: ["busybox:1.36", "busybox:latest"], standIn: "Debian's static busybox" },
  {
    folder: "alpine",
    target: "current",
    tags: ["alpine:3.20", "alpine:3.21", currentImages.alpine.reference, "alpine:latest"],
    standIn: "Debian's static busybox, the documented files, an `apk` that knows only `ca-certificates`",
  },
  { folder: "alpine", target: "old", tags: ["alpine:3.11"], standIn: "the same, in the layout before 3.12" },
  {
    folder: "distroless",
    target: "root",
    tags: ["gcr.io/distroless/static-debian12:latest", `${currentImages.distroless.reference}:latest`, "gcr.io/distroless/static:latest"],
    standIn: "the documented files",
  },
  {
    folder: "distroless",
    target: "nonroot",
    tags: [
      "gcr.io/distroless/static-debian12:nonroot",
      `${currentImages.distroless.reference}:nonroot`,
      "gcr.io/distroless/static:nonroot",
    ],
    standIn: "the documented files",
  },
] as const satisfies readonly { folder: string; target?: string; binary?: Binary; tags: readonly string[]; standIn: string | undefined }[];

type Base = (typeof bases)[number];

/** What these Dockerfiles start from or copy from, and what a patch may. */
export function basesFor(dockerfiles: readonly string[]): readonly Base[] {
  const proposed = new Set<string>([currentImages.alpine.reference, `${currentImages.distroless.reference}:latest`]);
  const words = new Set(dockerfiles.flatMap((it) => it.split(/[\s=]+/)));
  return bases.filter((it) => it === bases[0] || it.tags.some((tag) => words.has(tag) || proposed.has(tag)));
}

/** The downloaded programs that these bases are made of. */
export function binariesOf(wanted: readonly Base[]): ReadonlySet<Binary> {
  return new Set(wanted.flatMap((it) => ("binary" in it ? [it.binary] : [])));
}

/** Without these hardly a case, and hardly a patch, can be tried. */
const essential = new Set<string>(["golang", "alpine", "distroless", "busybox"]);

type Means = {
  /** What the mirror was made for. */
  readonly packages: string;
  readonly lacks: readonly Lack[];
  readonly failed: ReadonlyMap<Binary, string>;
  readonly say: (text: string) => void;
};

/** Builds each base that is missing or whose folder has changed; gives those that need what could not be had. */
export async function makeBases(wanted: readonly Base[], { packages, lacks, failed, say }: Means): Promise<readonly Lack[]> {
  const debian = (await mustBuildah(["inspect", "--type", "image", "--format", "{{.FromImageID}}", "debian:bookworm-slim"])).trim();
  const missing: Lack[] = [];
  const queue: Base[] = [...wanted];
  const worker = async () => {
    for (let base = queue.shift(); base !== undefined; base = queue.shift()) {
      const why = await makeBase(base, debian, { packages, lacks, failed, say });
      if (why === undefined) continue;
      if (essential.has(base.folder)) throw new CommandFailed(`\`${base.tags[0]}\` cannot be made: ${why}`);
      missing.push(...base.tags.map((word) => ({ word, why: `\`${word}\` cannot be made: ${why}` })));
    }
  };
  // Others grow from the first.
  const first = queue.shift();
  const why = first && (await makeBase(first, debian, { packages, lacks, failed, say }));
  if (why !== undefined) throw new CommandFailed(`\`${first?.tags[0]}\` cannot be made: ${why}`);
  await Promise.all([worker(), worker()]);
  return missing;
}

/** Undefined: it is there. Otherwise what it lacks. A build that fails with all that it needs is our own mistake, and thrown. */
async function makeBase(base: Base, debian: string, { packages, lacks, failed, say }: Means): Promise<string | undefined> {
  const folder = join(paths.bases, base.folder);
  const lack =
    findLack(lacks, readFileSync(join(folder, "Dockerfile"), "utf8"))?.why ?? ("binary" in base ? failed.get(base.binary) : undefined);
  if (lack !== undefined) return lack;
  const hash = createHash("sha256").update(debian).update(packages).update(JSON.stringify(base));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  const stamp = hash.digest("hex");
  const tags = base.tags.map((tag) => officialName(tag));
  const old = await buildah(["inspect", "--type", "image", "--format", '{{index .OCIv1.Config.Labels "lab"}}', tags[0] ?? ""]);
  if (old.code === 0 && old.stdout.trim() === stamp) return undefined;
  say(base.tags[0]);
  const context = join(paths.work, "bases", base.tags[0].replace(/[/:]/g, "-"));
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context, { recursive: true });
  cpSync(folder, context, { recursive: true });
  if ("binary" in base) layBinary(base.binary, context);
  const target = "target" in base ? ["--target", base.target] : [];
  const flags = buildFlags.filter((it) => it !== "--layers");
  const named = ["--label", `lab=${stamp}`, ...target, ...tags.flatMap((it) => ["-t", it])];
  const outcome = await buildah(["bud", ...flags, ...named, "-f", join(context, "Dockerfile"), context], { limit: 600 });
  rmSync(context, { recursive: true, force: true });
  if (outcome.code === 124) return "its build took more than ten minutes";
  if (outcome.code !== 0) throw new Error(`the base ${base.tags[0]} does not build:\n${outcome.output.slice(-3000)}`);
  return undefined;
}

/** `golang:1.23` → `docker.io/library/golang:1.23`, as Docker reads it. */
function officialName(tag: string): string {
  const [first = "", ...rest] = tag.split("/");
  if (rest.length === 0) return `docker.io/library/${tag}`;
  return first.includes(".") ? tag : `docker.io/${tag}`;
}
