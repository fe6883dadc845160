import type { LookUp } from "../../lib/trust/judgement";
import type { Comparison } from "./compare-store";
import type { Opened } from "./read-trace";

/** Holds the predicted look-up against what the program asked the system for. */
export function compareLookUps(predicted: readonly LookUp[], opened: readonly Opened[]): Comparison {
  const stores = [...new Set(opened.filter((it) => it.ok && isOpen(it) && isStore.test(it.path)).map((it) => it.path))];
  const bringsOwn = predicted.some((it) => !it.path.startsWith("/"));
  const isPredicted = (path: string) =>
    predicted.some((it) => namesOf(it.path).some((name) => isAtOrBelow(path, name))) || (bringsOwn && isOwnStore.test(path));
  const unpredicted = stores.filter((path) => !isPredicted(path)).map((path) => `${path}: was opened, but not predicted`);
  const refusedAt = predicted.findIndex((it) => it.found === "unreadable");
  // A program may give up at the first file that it is refused. What is compiled in, or is known by its name alone, no system call shows.
  const visible = predicted
    .slice(0, refusedAt >= 0 ? refusedAt + 1 : undefined)
    .filter(({ found, path }) => found !== "unknown" && path.startsWith("/"));
  const wrong = visible.flatMap((it) => differencesOf(it, opened));
  return { compared: visible.length + stores.length, differences: [...wrong, ...unpredicted] };
}

function differencesOf({ path, found }: LookUp, opened: readonly Opened[]): readonly string[] {
  const asked = opened.filter((it) => namesOf(path).some((name) => isAtOrBelow(it.path, name)));
  const read = asked.some((it) => it.ok);
  const refused = asked.some((it) => it.error === "EACCES" || it.error === "EPERM");
  // Who reads a whole directory has asked for every file in it.
  if (asked.length === 0 && found === "miss" && opened.some((it) => isOpen(it) && it.path !== "/" && path.startsWith(`${it.path}/`)))
    return [];
  // Who was told that a directory is not there need not ask for what would lie in it.
  if (asked.length === 0 && found === "miss" && opened.some((it) => it.error === "ENOENT" && path.startsWith(`${it.path}/`))) return [];
  if (asked.length === 0) return [`${path}: predicted ${found}, was never asked for`];
  if (found === "hit" && !read) return [`${path}: predicted hit, was ${refused ? "refused" : "missed"}`];
  // A directory may be opened and hold nothing of use.
  const isDirectory = !/\.[a-z]+$|cacerts$/.test(path);
  if (found === "miss" && !isDirectory && asked.some((it) => it.ok && isOpen(it) && it.path === path))
    return [`${path}: predicted miss, was opened`];
  if (found === "unreadable" && !refused) return [`${path}: predicted unreadable, was ${read ? "read" : "missed"}`];
  return [];
}

function namesOf(path: string): readonly string[] {
  return [path, ...(aliases[path] ?? [])];
}

function isAtOrBelow(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}

/** The same store by the name that a distribution's link gives it. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  "/etc/ssl/certs/ca-certificates.crt": ["/usr/lib/ssl/cert.pem"],
  "/etc/ssl/certs": ["/usr/lib/ssl/certs"],
  "/etc/ssl/certs/java/cacerts": ["/usr/lib/jvm/java-17-openjdk-amd64/lib/security/cacerts"],
};

/** A bundle, a directory of roots or a keystore, and not a program's own code or settings. */
const isStore = /^\/etc\/(?:ssl|pki)\/.*(?:\.(?:crt|pem)|certs|\.\d)$|^\/usr\/lib\/ssl\/(?:certs|cert\.pem)|cacerts$|cacert\.pem$/;

/** What a program or a library ships for itself, wherever it is installed. */
const isOwnStore = /\/(?:cacert\.pem|cacerts)$/;

/** Of the paths that the program asked for, those that may hold trust: for the log of a case. */
export function trustPathsOf(opened: readonly Opened[]): readonly string[] {
  const trust =
    /^\/(?:etc\/(?:ssl|pki|ca-certificates)|usr\/lib\/ssl|usr\/local\/(?:ssl|share\/ca-certificates)|usr\/share\/ca-certificates|var\/lib\/ca-certificates|opt\/java\/openjdk\/lib\/security)|certifi|cacert|\.(?:pem|crt)$/;
  const seen = opened.filter((it) => trust.test(it.path)).map((it) => `${it.ok ? "ok" : (it.error ?? "failed")} ${it.path}`);
  return [...new Set(seen)];
}

function isOpen(it: Opened): boolean {
  return it.call.startsWith("open");
}
