import { isMap, isSeq, type Node, parseAllDocuments } from "yaml";
import { type Container, chooseContainer } from "./choose-container";
import { findYamlBlocks } from "./find-yaml-blocks";
import { collectSources, type KeyReading, readKey } from "./read-keys";
import type { Settings } from "./settings";
import { newDraft, type SettingsDraft, settingsOf } from "./settings-draft";
import { anchorsOf, fieldOf, pairsOf, resolved, textOf } from "./yaml-nodes";

/**
 * Compose services and Kubernetes manifests, whole or as fragments, wherever they stand in the text. Of several containers the one
 * that runs the person's image counts; a fragment that belongs to none counts as it stands.
 */
export function readManifests(log: string): Settings {
  const loose = newDraft();
  const containers: Container[] = [];
  for (const { start, end } of findYamlBlocks(log)) {
    for (const document of documentsOf(log.slice(start, end))) {
      const anchors = anchorsOf(document);
      const sources = new Map<string, string>();
      const found: Container[] = [];
      const pod = newDraft();
      const reading: Reading = { draft: pod, inside: false, containers: found, anchors, offset: start, sources, budget: { steps: 20_000 } };
      readSources(document, sources, 0);
      readInto(document, reading, 0);
      // What a pod sets counts where its container does not say otherwise; beside compose services stand templates only.
      for (const it of found)
        containers.push(it.kind === "service" || it.draft.users.length > 0 ? it : { ...it, draft: { ...it.draft, users: pod.users } });
      if (found.length === 0) addAll(loose, pod);
    }
  }
  const own = settingsOf(loose);
  const chosen = chooseContainer(containers, log);
  if (chosen === undefined || (chosen.env.length + chosen.mounts.length === 0 && chosen.user === undefined && !chosen.undecided))
    return own;
  const { env, mounts, user, undecided } = chosen;
  return { env: [...own.env, ...env], mounts: [...own.mounts, ...mounts], user: own.user ?? user, ...(undecided ? { undecided } : {}) };
}

type Reading = KeyReading & {
  /** In a service or container already. */
  readonly inside: boolean;
  readonly containers: Container[];
  /** Aliases of aliases can unfold without end. */
  readonly budget: { steps: number };
};

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
const mostContainers = 200;

function readInto(node: unknown, reading: Reading, depth: number): void {
  const { anchors, budget } = reading;
  if (depth > deepest || budget.steps-- <= 0) return;
  if (isSeq(node)) for (const it of node.items) readInto(it, reading, depth + 1);
  if (!isMap(node)) return;
  for (const { key, value } of pairsOf(node, anchors)) {
    const name = textOf(key);
    const inner = resolved(value, anchors);
    if (name === "services" && isMap(inner) && !reading.inside)
      for (const it of pairsOf(inner, anchors)) readContainer(resolved(it.value, anchors), textOf(it.key), "service", reading, depth);
    else if ((name === "containers" || name === "initContainers") && isSeq(inner) && !reading.inside)
      for (const it of inner.items)
        readContainer(resolved(it, anchors), undefined, name === "containers" ? "container" : "init", reading, depth);
    else {
      if (name !== undefined) readKey(name, inner, node, reading);
      readInto(inner, reading, depth + 1);
    }
  }
}

function readContainer(node: unknown, name: string | undefined, kind: Container["kind"], reading: Reading, depth: number): void {
  if (!isMap(node) || reading.containers.length >= mostContainers) return;
  const draft = newDraft();
  const image = fieldOf(node, "image");
  const builds = pairsOf(node, reading.anchors).some((it) => textOf(it.key) === "build");
  readInto(node, { ...reading, draft, inside: true }, depth + 2);
  reading.containers.push({ name: name ?? fieldOf(node, "name") ?? image ?? "without a name", kind, image, builds, draft });
}

function readSources(node: unknown, sources: Map<string, string>, depth: number): void {
  if (depth > deepest) return;
  if (isSeq(node)) for (const it of node.items) readSources(it, sources, depth + 1);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (textOf(key) === "volumes") collectSources(value, sources);
    readSources(value, sources, depth + 1);
  }
}

function addAll(draft: SettingsDraft, { env, mounts, users }: SettingsDraft): void {
  draft.env.push(...env);
  draft.mounts.push(...mounts);
  draft.users.push(...users);
}
