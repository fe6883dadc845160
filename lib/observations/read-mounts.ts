import type { Settings } from "../settings/settings";
import type { Observation } from "./observation";

type Mounts = Extract<Observation, { readonly kind: "mounts" }>;
type Mount = Settings["mounts"][number];

/**
 * The mounts of a container as `docker inspect` and `podman inspect` write them, whole or by `--format '{{json .Mounts}}'`, and those of
 * `kubectl get pod -o json`. An empty list after our own command says that nothing is mounted.
 */
export function readMounts(log: string): readonly Mounts[] {
  if (!/"(?:Destination|mountPath)"|\.Mounts\}\}/.test(log)) return [];
  const mounts: Mount[] = [];
  for (const { index, 0: text } of log.matchAll(/\{[^{}]{0,2000}\}/g)) {
    const mount = findMount(text, index);
    if (mount !== undefined && mounts.length < 200) mounts.push(mount);
  }
  const [first] = mounts;
  if (first !== undefined)
    return [{ kind: "mounts", span: { in: "log", start: first.span.start, end: mounts.at(-1)?.span.end ?? first.span.end }, mounts }];
  return [...log.matchAll(/\binspect\b[^\n]{0,80}\.Mounts\}\}[^\n]{0,200}\r?\n(?:null|\[\])[ \t]*(?=\r?\n|$)/g)].map(
    ({ index, 0: text }) => ({
      kind: "mounts",
      span: { in: "log", start: index, end: index + text.length },
      mounts: [],
    }),
  );
}

function findMount(text: string, start: number): Mount | undefined {
  const field = (name: string): string | undefined => new RegExp(`"${name}"\\s{0,20}:\\s{0,20}"([^"]{1,400})"`).exec(text)?.[1];
  const span = { in: "log" as const, start, end: start + text.length };
  const inPod = field("mountPath");
  if (inPod !== undefined)
    return field("subPath") === undefined
      ? { kind: "bind", source: field("name"), target: inPod, readOnly: /"readOnly"\s{0,20}:\s{0,20}true/.test(text), span }
      : undefined;
  const target = field("Destination");
  const type = field("Type");
  if (target === undefined || (type !== "bind" && type !== "volume" && type !== "tmpfs")) return undefined;
  const name = field("Name");
  const kind =
    type === "tmpfs" ? "empty" : type === "bind" ? "bind" : name === undefined || /^[0-9a-f]{64}$/.test(name) ? "anonymous" : "volume";
  return { kind, source: kind === "volume" ? name : field("Source"), target, readOnly: /"RW"\s{0,20}:\s{0,20}false/.test(text), span };
}
