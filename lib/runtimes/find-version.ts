import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import { findImage } from "../images/find-image";
import type { Runtime } from "../vocabulary";
import { lineOf } from "./stage-commands";

const languageImages: Readonly<Partial<Record<Runtime, RegExp>>> = {
  go: /\/golang$/,
  node: /\/node$/,
  python: /\/python$/,
  rust: /\/rust$/,
  java: /\/(?:openjdk|eclipse-temurin|amazoncorretto)$/,
  ruby: /\/ruby$/,
  php: /\/php$/,
};

/** The version that a tag pins, of this stage's image or of one that it copies from. */
export function findVersion(dockerfile: Dockerfile, stage: Stage, runtime: Runtime): string | undefined {
  const wanted = languageImages[runtime];
  if (wanted === undefined) return undefined;
  const line = lineOf(dockerfile, stage);
  const origins = line.stages
    .flatMap((it) => it.instructions)
    .flatMap(({ detail }) => (detail.kind === "copy" && detail.from.kind === "stage" ? [detail.from.index] : []));
  const roots = [line.root, ...origins.map((index) => dockerfile.stages[index]).map((it) => it && lineOf(dockerfile, it).root)];
  for (const root of roots) {
    const image = root === undefined ? undefined : findImage(root);
    const version = image && wanted.test(image.name) ? /^\d+(?:\.\d+)*/.exec(image.tag ?? "")?.[0] : undefined;
    if (version !== undefined) return version;
  }
  return undefined;
}
