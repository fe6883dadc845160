import { isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type YAMLMap } from "yaml";
import { findYamlBlocks } from "./find-yaml-blocks";
import type { Settings } from "./settings";
import { addPair, addVolume, known, logSpan, newDraft, type SettingsDraft, settingsOf } from "./settings-draft";

/** Compose services and Kubernetes manifests, whole or as fragments, wherever they stand in the text. */
export function readManifests(log: string): Settings {
  const draft = newDraft();
  for (const { start, end } of findYamlBlocks(log)) {
    for (const document of documentsOf(log.slice(start, end))) {
      const sources = new Map<string, string>();
      walk(document, (key, value) => key === "volumes" && collectSources(value, sources), 0);
      walk(document, (key, value, beside) => readKey(key, value, beside, { draft, offset: start, sources }), 0);
    }
  }
  return settingsOf(draft);
}

type Reading = { readonly draft: SettingsDraft; readonly offset: number; readonly sources: ReadonlyMap<string, string> };

function documentsOf(text: string): readonly (Node | null)[] {
  try {
    const documents = parseAllDocuments(text, { strict: false, uniqueKeys: false, logLevel: "silent" });
    return Array.isArray(documents) ? documents.map((it) => it.contents) : [];
  } catch {
    // Walls of brackets use up the parser's stack.
    return [];
  }
}

const deepest = 40;

function walk(node: unknown, visit: (key: string, value: unknown, beside: YAMLMap) => unknown, depth: number): void {
  if (depth > deepest) return;
  if (isSeq(node)) for (const it of node.items) walk(it, visit, depth + 1);
  if (!isMap(node)) return;
  for (const pair of node.items) {
    const key = textOf(pair.key);
    if (key !== undefined) visit(key, pair.value, node);
    walk(pair.value, visit, depth + 1);
  }
}

function readKey(key: string, value: unknown, beside: YAMLMap, reading: Reading): void {
  const { draft } = reading;
  if (key === "environment") readEnvironment(value, reading);
  else if (key === "env" && isSeq(value)) {
    for (const it of value.items) {
      const name = isMap(it) ? fieldOf(it, "name") : undefined;
      const span = spanOf(it, reading.offset);
      if (isMap(it) && name !== undefined && span) draft.env.push({ name, value: known(fieldOf(it, "value")), span });
    }
  } else if ((key === "volumes" || key === "tmpfs" || key === "configs" || key === "secrets") && isSeq(value)) {
    for (const it of value.items) readComposeVolume(it, key, reading);
  } else if (key === "volumeMounts" && isSeq(value)) {
    for (const it of value.items) {
      const target = isMap(it) ? fieldOf(it, "mountPath") : undefined;
      const span = spanOf(it, reading.offset);
      if (!isMap(it) || target === undefined || !span) continue;
      const name = fieldOf(it, "name");
      const source = name === undefined ? undefined : (reading.sources.get(name) ?? name);
      draft.mounts.push({ source, target, readOnly: fieldOf(it, "readOnly") === "true", span });
    }
  } else if (key === "runAsUser" || (key === "user" && isService(beside))) {
    const user = textOf(value);
    const span = spanOf(value, reading.offset);
    if (user !== undefined && span) draft.users.push({ value: user, span });
  }
}

/** A `user` elsewhere is somebody else: a database's, a kubeconfig's. */
function isService(map: YAMLMap): boolean {
  return map.items.some(({ key }) =>
    /^(?:image|build|environment|volumes|command|entrypoint|container_name|ports)$/.test(textOf(key) ?? ""),
  );
}

function readEnvironment(value: unknown, { draft, offset }: Reading): void {
  if (isSeq(value))
    for (const it of value.items) {
      const span = spanOf(it, offset);
      const pair = textOf(it);
      if (pair !== undefined && span) addPair(draft, pair, span);
    }
  if (isMap(value))
    for (const pair of value.items) {
      const name = textOf(pair.key);
      const span = pairSpan(pair, offset);
      if (name !== undefined && span) draft.env.push({ name, value: known(textOf(pair.value)), span });
    }
}

/** `- ./a:/b:ro`, `- {type: bind, source: ./a, target: /b}`; a Kubernetes volume has no target and is left to its mount. */
function readComposeVolume(item: unknown, key: string, { draft, offset }: Reading): void {
  const span = spanOf(item, offset);
  const text = textOf(item);
  if (!span) return;
  if (text !== undefined && key === "volumes") addVolume(draft, text, span);
  if (text !== undefined && key === "tmpfs")
    draft.mounts.push({ source: undefined, target: text.split(":")[0] ?? text, readOnly: false, span });
  if (!isMap(item)) return;
  const target = fieldOf(item, "target");
  if (target?.startsWith("/"))
    draft.mounts.push({
      source: fieldOf(item, "source"),
      target,
      readOnly: key !== "volumes" || fieldOf(item, "read_only") === "true",
      span,
    });
}

/** What a Kubernetes volume is made of, by its name: `configMap corp-ca`. */
function collectSources(value: unknown, sources: Map<string, string>): void {
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

function fieldOf(map: YAMLMap, key: string): string | undefined {
  return textOf(map.items.find((it) => textOf(it.key) === key)?.value);
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && node.value !== null && node.value !== undefined ? String(node.value) : undefined;
}

function spanOf(node: unknown, offset: number): ReturnType<typeof logSpan> | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? logSpan(offset + range[0], offset + range[1]) : undefined;
}

function pairSpan({ key, value }: Pair, offset: number): ReturnType<typeof logSpan> | undefined {
  const from = spanOf(key, offset);
  const to = spanOf(value, offset);
  return from && logSpan(from.start, Math.max(from.end, to?.end ?? 0));
}
