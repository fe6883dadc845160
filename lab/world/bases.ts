import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildah, buildFlags, mustBuildah } from "./buildah";
import { type Binary, fetchBinary } from "./fetch-binary";
import { packages } from "./packages";
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
    tags: ["alpine:3.20", "alpine:3.21", "alpine:3.22", "alpine:latest"],
    standIn: "Debian's static busybox, the documented files, an `apk` that knows only `ca-certificates`",
  },
  { folder: "alpine", target: "old", tags: ["alpine:3.11"], standIn: "the same, in the layout before 3.12" },
  {
    folder: "distroless",
    target: "root",
    tags: ["gcr.io/distroless/static-debian12:latest", "gcr.io/distroless/static:latest"],
    standIn: "the documented files",
  },
  {
    folder: "distroless",
    target: "nonroot",
    tags: ["gcr.io/distroless/static-debian12:nonroot", "gcr.io/distroless/static:nonroot"],
    standIn: "the documented files",
  },
] as const satisfies readonly { folder: string; target?: string; binary?: Binary; tags: readonly string[]; standIn: string | undefined }[];

/** Builds each base that is missing or whose folder has changed. */
export async function makeBases(say: (text: string) => void): Promise<void> {
  shortNames();
  const debian = (await mustBuildah(["inspect", "--type", "image", "--format", "{{.FromImageID}}", "debian:bookworm-slim"])).trim();
  for (const base of bases) {
    const folder = join(paths.bases, base.folder);
    const hash = createHash("sha256").update(debian).update(packages.join(" ")).update(JSON.stringify(base));
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
    const stamp = hash.digest("hex");
    const tags = base.tags.map((tag) => officialName(tag));
    const old = await buildah(["inspect", "--type", "image", "--format", '{{index .OCIv1.Config.Labels "lab"}}', tags[0] ?? ""]);
    if (old.code === 0 && old.stdout.trim() === stamp) continue;
    say(base.tags[0]);
    const context = join(paths.work, "bases", base.folder);
    rmSync(context, { recursive: true, force: true });
    mkdirSync(context, { recursive: true });
    cpSync(folder, context, { recursive: true });
    if ("binary" in base) await fetchBinary(base.binary, context);
    const target = "target" in base ? ["--target", base.target] : [];
    const flags = buildFlags.filter((it) => it !== "--layers");
    await mustBuildah(
      [
        "bud",
        ...flags,
        "--label",
        `lab=${stamp}`,
        ...target,
        ...tags.flatMap((it) => ["-t", it]),
        "-f",
        join(context, "Dockerfile"),
        context,
      ],
      {
        limit: 900,
      },
    );
  }
}

/** `FROM debian:…` means Docker Hub's, as it does to Docker. */
function shortNames(): void {
  mkdirSync(paths.world, { recursive: true });
  writeFileSync(join(paths.world, "registries.conf"), 'unqualified-search-registries = ["docker.io"]\nshort-name-mode = "disabled"\n');
}

/** `golang:1.23` → `docker.io/library/golang:1.23`, as Docker reads it. */
function officialName(tag: string): string {
  const [first = "", ...rest] = tag.split("/");
  if (rest.length === 0) return `docker.io/library/${tag}`;
  return first.includes(".") ? tag : `docker.io/${tag}`;
}
