import type { Stage } from "../dockerfile/dockerfile";
import { joinWorlds } from "./join-worlds";
import type { Build } from "./simulate-stage";
import { findPlace } from "./store/disk";
import { bundlePaths } from "./store/store-paths";
import type { World } from "./world";

/**
 * `FROM base-${TARGETARCH}` is another stage on another machine. Where all that it may be agree about the bundle, the reader's guess will
 * do; where they do not, it is not known. Undefined: the line names one stage.
 */
export function joinTwins(stage: Stage, { dockerfile, ends, globals }: Build): World | undefined {
  const { detail, span } = stage.from;
  if (stage.base.kind !== "stage" || detail.kind !== "from") return undefined;
  const variables = [...detail.image.text.matchAll(/\$\{?((?:TARGET|BUILD)(?:ARCH|OS|VARIANT|PLATFORM))\}?/g)];
  const [first, last] = [variables.at(0), variables.at(-1)];
  if (first === undefined || last === undefined || variables.some(([, name = ""]) => globals.get(name) !== undefined)) return undefined;
  const start = detail.image.text.slice(0, first.index).toLowerCase();
  const end = detail.image.text.slice(last.index + last[0].length).toLowerCase();
  const own = ends[stage.base.index];
  const others = dockerfile.stages.slice(0, Math.min(stage.index, most)).flatMap(({ name = "", index }) => {
    const world = ends[index];
    return world !== undefined && world !== own && name.toLowerCase().startsWith(start) && name.toLowerCase().endsWith(end) && name !== ""
      ? [world]
      : [];
  });
  if (own === undefined || others.every((it) => sameStore(own, it))) return undefined;
  const note = `which stage \`${detail.image.text}\` is, depends on the machine that the image is for`;
  return { ...others.reduce((joined, it) => joinWorlds(joined, it, span, note), own), base: "unresolved", image: undefined };
}

// A file with more of them was not written by a person.
const most = 50;

function sameStore(one: World, other: World): boolean {
  return bundlePaths.every((path) => kindAt(one, path) === kindAt(other, path));
}

function kindAt({ disk }: World, path: string): string {
  const place = findPlace(disk, path);
  return place.kind === "entry" ? place.entry.content.kind : place.kind;
}
