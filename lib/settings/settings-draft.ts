import type { Span } from "../text/span";
import { type MountKind, noSettings, type Settings } from "./settings";

/** Settings while they are being collected. */
export type SettingsDraft = {
  readonly env: Settings["env"][number][];
  readonly mounts: Settings["mounts"][number][];
  readonly users: NonNullable<Settings["user"]>[];
};

export function newDraft(): SettingsDraft {
  return { env: [], mounts: [], users: [] };
}

export function settingsOf({ env, mounts, users }: SettingsDraft): Settings {
  const [user] = users;
  return env.length + mounts.length + users.length === 0 ? noSettings : { env, mounts, user };
}

export function logSpan(start: number, end: number): Span<"log"> {
  return { in: "log", start, end };
}

/** `NAME=value`; a name alone takes its value from outside. */
export function addPair(draft: SettingsDraft, pair: string, span: Span<"log">): void {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:=([\s\S]*))?$/.exec(pair);
  const name = match?.[1];
  if (name !== undefined) draft.env.push({ name, value: known(match?.[2]), span });
}

/** `source:target[:options]`; a single path is an anonymous volume. Windows drive letters are not mistaken for the colon. */
export function addVolume(draft: SettingsDraft, volume: string, span: Span<"log">): void {
  const match = /^(?:((?:[A-Za-z]:[\\/])?[^:]*):)?(\/[^:]*)(?::([^:]*))?$/.exec(volume);
  const target = match?.[2];
  if (target === undefined) return;
  const options = match?.[3]?.split(",") ?? [];
  const source = match?.[1];
  draft.mounts.push({
    kind: kindOfSource(source),
    source,
    target,
    readOnly: options.includes("ro") || options.includes("readonly"),
    span,
  });
}

/** A name without a slash is a volume's; a variable may be anything, most often a path. */
export function kindOfSource(source: string | undefined): MountKind {
  if (source === undefined || source === "") return "anonymous";
  return /^[A-Za-z0-9][\w.-]*$/.test(source) ? "volume" : "bind";
}

/** A value that still holds a variable is not known. */
export function known(value: string | undefined): string | undefined {
  return value === undefined || /\$[A-Za-z_{(]/.test(value) ? undefined : value;
}
