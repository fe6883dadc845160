import type { ImageFact } from "./image-fact";
import { distroless, wolfi } from "./layouts";

const wolfiCitation =
  "chainguard-images/images@cd7edd2 images/*/locked_config.json: all of 54 images list ca-certificates-bundle; wolfi-dev/os ca-certificates.yaml for the paths";
const distrolessCitation =
  "GoogleContainerTools/distroless@cd08076 static/static.bzl (layer with the bundle, SSL_CERT_FILE, user), common/BUILD.bazel, base/testdata/base.yaml";
const java = {
  keystores: ["/etc/ssl/certs/java/cacerts"],
  links: { "/etc/ssl/certs/adoptium/cacerts": "/etc/ssl/certs/java/cacerts" },
  runtime: "java",
  citation: "GoogleContainerTools/distroless@cd08076 java/java.bzl, java/testdata/java21_debian13.yaml, static/static.bzl",
  note: "The JVM reads only `cacerts`, not the file that `SSL_CERT_FILE` names.",
} as const;
/** Java 21 on Debian 12 unpacks Temurin's own archive, with its own list in a directory that is named after the processor. */
const javaOfTemurin = {
  ...java,
  keystores: ["$JAVA_HOME/lib/security/cacerts"],
  links: {},
  citation: "GoogleContainerTools/distroless@11eeda5 java/java.bzl (java_temurin_image_from_github_releases); distroless#1405",
} as const;
const common = {
  citation: distrolessCitation,
  note: "Every distroless image has the bundle and sets `SSL_CERT_FILE`; hashed names are not made.",
} as const;
const temurinRepositories = ["gcr.io/distroless/java21-debian12"] as const;
const javaRepositories = ["gcr.io/distroless/java*"] as const;
const repositories = ["gcr.io/distroless/*"] as const;
const nonroot = { user: "65532" } as const;
/** busybox at `/busybox/sh`. */
const debug = { shell: "yes" } as const;

export const distrolessImages = [
  {
    id: "distroless-java-temurin-debug-nonroot",
    repositories: temurinRepositories,
    tag: /debug-nonroot/,
    ...distroless,
    ...javaOfTemurin,
    ...nonroot,
    ...debug,
    known: "read",
  },
  {
    id: "distroless-java-temurin-debug",
    repositories: temurinRepositories,
    tag: /debug/,
    ...distroless,
    ...javaOfTemurin,
    ...debug,
    known: "read",
  },
  {
    id: "distroless-java-temurin-nonroot",
    repositories: temurinRepositories,
    tag: /nonroot/,
    ...distroless,
    ...javaOfTemurin,
    ...nonroot,
    known: "read",
  },
  { id: "distroless-java-temurin", repositories: temurinRepositories, tag: undefined, ...distroless, ...javaOfTemurin, known: "read" },
  {
    id: "distroless-java-debug-nonroot",
    repositories: javaRepositories,
    tag: /debug-nonroot/,
    ...distroless,
    ...java,
    ...nonroot,
    ...debug,
    known: "read",
  },
  { id: "distroless-java-debug", repositories: javaRepositories, tag: /debug/, ...distroless, ...java, ...debug, known: "read" },
  { id: "distroless-java-nonroot", repositories: javaRepositories, tag: /nonroot/, ...distroless, ...java, ...nonroot, known: "read" },
  { id: "distroless-java", repositories: javaRepositories, tag: undefined, ...distroless, ...java, known: "read" },
  {
    id: "distroless-nodejs-nonroot",
    repositories: ["gcr.io/distroless/nodejs*"],
    tag: /nonroot/,
    ...distroless,
    ...common,
    ...nonroot,
    runtime: "node",
    known: "read",
  },
  {
    id: "distroless-nodejs",
    repositories: ["gcr.io/distroless/nodejs*"],
    tag: undefined,
    ...distroless,
    ...common,
    runtime: "node",
    known: "read",
  },
  {
    id: "distroless-python-nonroot",
    repositories: ["gcr.io/distroless/python*"],
    tag: /nonroot/,
    ...distroless,
    ...common,
    ...nonroot,
    runtime: "python",
    known: "read",
  },
  {
    id: "distroless-python",
    repositories: ["gcr.io/distroless/python*"],
    tag: undefined,
    ...distroless,
    ...common,
    runtime: "python",
    known: "read",
  },
  { id: "distroless-debug-nonroot", repositories, tag: /debug-nonroot/, ...distroless, ...common, ...nonroot, ...debug, known: "read" },
  { id: "distroless-debug", repositories, tag: /debug/, ...distroless, ...common, ...debug, known: "read" },
  { id: "distroless-nonroot", repositories, tag: /nonroot/, ...distroless, ...common, ...nonroot, known: "read" },
  { id: "distroless", repositories, tag: undefined, ...distroless, ...common, known: "read" },
  {
    id: "chainguard-java",
    repositories: [
      "cgr.dev/chainguard/jre",
      "cgr.dev/chainguard/jdk",
      "cgr.dev/chainguard/maven",
      "cgr.dev/chainguard/gradle",
      "cgr.dev/chainguard/tomcat",
    ],
    tag: undefined,
    ...wolfi,
    shell: "unknown",
    updateTool: "yes",
    keystores: ["/etc/ssl/certs/java/cacerts"],
    packages: { "ca-certificates": "yes", "ca-certificates-bundle": "yes", "java-cacerts": "yes" },
    runtime: "java",
    citation: wolfiCitation,
    known: "read",
    note: "With full `ca-certificates` and `java-cacerts`, so that `update-ca-certificates` reaches the JVM's store. A shell is in jdk, maven, gradle, tomcat and the `-dev` tags.",
  },
  {
    id: "chainguard-root",
    repositories: [
      "cgr.dev/chainguard/wolfi-base",
      "cgr.dev/chainguard/go",
      "cgr.dev/chainguard/gcc-glibc",
      "cgr.dev/chainguard/bash",
      "cgr.dev/chainguard/apko",
      "cgr.dev/chainguard/melange",
      "cgr.dev/chainguard/docker-dind",
      "cgr.dev/chainguard/postgres",
      "docker.io/chainguard/wolfi-base",
    ],
    tag: undefined,
    ...wolfi,
    packageManager: "apk",
    shell: "yes",
    user: undefined,
    citation: wolfiCitation,
    known: "read",
    note: "Runs as root. `apk` is in wolfi-base and the `-dev` tags only.",
  },
  {
    id: "chainguard-dev",
    repositories: ["cgr.dev/chainguard/*", "cgr.dev/chainguard-private/*"],
    tag: /-dev$/,
    ...wolfi,
    packageManager: "apk",
    shell: "yes",
    citation: wolfiCitation,
    known: "read",
    note: "Runs as 65532 (most of them), so `apk add` needs `USER root` first.",
  },
  {
    id: "chainguard-shell-less",
    repositories: [
      "cgr.dev/chainguard/static",
      "cgr.dev/chainguard/glibc-dynamic",
      "cgr.dev/chainguard/python",
      "cgr.dev/chainguard/nginx",
      "cgr.dev/chainguard/curl",
      "cgr.dev/chainguard/git",
      "docker.io/chainguard/static",
      "docker.io/chainguard/glibc-dynamic",
    ],
    tag: undefined,
    ...wolfi,
    citation: wolfiCitation,
    known: "read",
    note: "No package manager and no shell. Runs as 65532.",
  },
  {
    id: "chainguard",
    repositories: ["cgr.dev/chainguard/*", "docker.io/chainguard/*"],
    tag: undefined,
    ...wolfi,
    shell: "unknown",
    citation: wolfiCitation,
    known: "read",
    note: "No package manager, and often no shell: node, rust and busybox have one. Runs as 65532; a few have a named user.",
  },
] as const satisfies readonly ImageFact[];
