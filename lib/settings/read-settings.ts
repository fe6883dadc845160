import { readManifests } from "./read-manifests";
import { readPodDescriptions } from "./read-pod-descriptions";
import { readRunCommands } from "./read-run-commands";
import { noSettings, type Settings } from "./settings";

/** Finds `docker run` lines, compose files, manifests and `kubectl describe` output in the log box, in the order of the text. */
export function readSettings(log: string): Settings {
  const found = [readRunCommands(log), readManifests(log), readPodDescriptions(log)].filter((it) => it !== noSettings);
  if (found.length === 0) return noSettings;
  const byPlace = <T extends { readonly span: { readonly start: number } }>(items: readonly T[]): readonly T[] =>
    items.toSorted((a, b) => a.span.start - b.span.start);
  const undecided = found.find((it) => it.undecided)?.undecided;
  return {
    ...(undecided ? { undecided } : {}),
    env: byPlace(found.flatMap(({ env }) => env)),
    mounts: byPlace(found.flatMap(({ mounts }) => mounts)),
    user: byPlace(found.flatMap(({ user }) => user ?? []))[0],
  };
}
