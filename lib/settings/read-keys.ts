import { isMap, isSeq, type YAMLMap } from "yaml";
import { addPair, addVolume, kindOfSource, known, type SettingsDraft } from "./settings-draft";
import { type Anchors, fieldOf, pairSpan, pairsOf, resolved, spanOf, textOf } from "./yaml-nodes";

export type KeyReading = {
  readonly draft: SettingsDraft;
  readonly offset: number;
  readonly anchors: Anchors;
  /** What a Kubernetes volume is made of, by its name. */
  readonly sources: ReadonlyMap<string, string>;
};

/** One key of a compose service, a pod or a container, if it sets ENV, mounts or the user. */
export function readKey(key: string, value: unknown, beside: YAMLMap, reading: KeyReading): void {
  const { draft, offset } = reading;
  if (key === "environment") readEnvironment(value, reading);
  else if (key === "env" && isSeq(value)) {
    for (const it of value.items) {
      const name = isMap(it) ? fieldOf(it, "name") : undefined;
      const span = spanOf(it, offset);
      if (isMap(it) && name !== undefined && span) draft.env.push({ name, value: known(fieldOf(it, "value")), span });
    }
  } else if (key === "volumes" || key === "tmpfs" || key === "configs" || key === "secrets") {
    // A single tmpfs may stand without a list.
    for (const it of isSeq(value) ? value.items : key === "tmpfs" ? [value] : [])
      readComposeVolume(resolved(it, reading.anchors), key, reading);
  } else if (key === "volumeMounts" && isSeq(value)) {
    for (const it of value.items) readVolumeMount(it, reading);
  } else if (key === "runAsUser" || (key === "user" && isService(beside))) {
    const user = textOf(value);
    const span = spanOf(value, offset);
    if (user !== undefined && span) draft.users.push({ value: user, span });
  }
}

/** A `user` elsewhere is somebody else: a database's, a kubeconfig's. */
function isService(map: YAMLMap): boolean {
  return map.items.some(({ key }) =>
    /^(?:image|build|environment|volumes|command|entrypoint|container_name|ports)$/.test(textOf(key) ?? ""),
  );
}

function readEnvironment(value: unknown, { draft, offset, anchors }: KeyReading): void {
  if (isSeq(value))
    for (const it of value.items) {
      const span = spanOf(it, offset);
      const pair = textOf(it);
      if (pair !== undefined && span) addPair(draft, pair, span);
    }
  if (isMap(value))
    for (const pair of pairsOf(value, anchors)) {
      const name = textOf(pair.key);
      const span = pairSpan(pair, offset);
      if (name !== undefined && span) draft.env.push({ name, value: known(textOf(resolved(pair.value, anchors))), span });
    }
}

/** `- ./a:/b:ro`, `- {type: bind, source: ./a, target: /b}`; a Kubernetes volume has no target and is left to its mount. */
function readComposeVolume(item: unknown, key: string, { draft, offset }: KeyReading): void {
  const span = spanOf(item, offset);
  const text = textOf(item);
  if (!span) return;
  if (text !== undefined && key === "volumes") addVolume(draft, text, span);
  if (text !== undefined && key === "tmpfs")
    draft.mounts.push({ kind: "empty", source: undefined, target: text.split(":")[0] ?? text, readOnly: false, span });
  if (!isMap(item)) return;
  const target = fieldOf(item, "target");
  if (!target?.startsWith("/")) return;
  const source = fieldOf(item, "source");
  const type = fieldOf(item, "type");
  const kind = key !== "volumes" || type === "bind" ? "bind" : type === "tmpfs" ? "empty" : kindOfSource(source);
  draft.mounts.push({ kind, source, target, readOnly: key !== "volumes" || fieldOf(item, "read_only") === "true", span });
}

function readVolumeMount(item: unknown, { draft, offset, sources }: KeyReading): void {
  const target = isMap(item) ? fieldOf(item, "mountPath") : undefined;
  const span = spanOf(item, offset);
  if (!isMap(item) || target === undefined || !span) return;
  const name = fieldOf(item, "name");
  const source = name === undefined ? undefined : (sources.get(name) ?? name);
  // An `emptyDir` too: an init container may have filled it.
  draft.mounts.push({ kind: "bind", source, target, readOnly: fieldOf(item, "readOnly") === "true", span });
}

/** `configMap corp-ca` for the volume that is made of it. */
export function collectSources(value: unknown, sources: Map<string, string>): void {
  if (!isSeq(value)) return;
  for (const it of value.items) {
    const name = isMap(it) ? fieldOf(it, "name") : undefined;
    if (!isMap(it) || name === undefined) continue;
    for (const { key, value: inner } of it.items) {
      const kind = textOf(key);
      if (kind === undefined || kind === "name") continue;
      const what = isMap(inner)
        ? (fieldOf(inner, "name") ?? fieldOf(inner, "secretName") ?? fieldOf(inner, "path") ?? fieldOf(inner, "claimName"))
        : undefined;
      sources.set(name, what === undefined ? kind : kind === "hostPath" ? what : `${kind} ${what}`);
    }
  }
}
