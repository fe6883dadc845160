import type { LookUp } from "../../lib/trust/judgement";
import type { Opened } from "./read-trace";

/** Holds the predicted look-up against what the program asked the system for; one sentence for each difference. */
export function compareLookUps(predicted: readonly LookUp[], opened: readonly Opened[]): readonly string[] {
  const unpredicted = [...new Set(opened.filter((it) => it.ok && isOpen(it) && isStore.test(it.path)).map((it) => it.path))]
    .filter(
      (path) =>
        !predicted.some(
          (it) =>
            [it.path, ...(aliases[it.path] ?? [])].some((name) => path === name || path.startsWith(`${name}/`)) || !it.path.startsWith("/"),
        ),
    )
    .map((path) => `${path}: was opened, but not predicted`);
  const refusedAt = predicted.findIndex((it) => it.found === "unreadable");
  const wrong = predicted.flatMap(({ path, found }, index) => {
    // A program may give up at the first file that it is refused.
    if (refusedAt >= 0 && index > refusedAt) return [];
    // What is compiled in, or is known by its name alone, no system call shows.
    if (found === "unknown" || !path.startsWith("/")) return [];
    const names = [path, ...(aliases[path] ?? [])];
    const asked = opened.filter((it) => names.some((name) => it.path === name || it.path.startsWith(`${name}/`)));
    const read = asked.some((it) => it.ok);
    const refused = asked.some((it) => it.error === "EACCES" || it.error === "EPERM");
    // A row covers several versions of a program, and not all of them try every place: only a find must be true of this one.
    if (asked.length === 0) return found === "miss" ? [] : [`${path}: predicted ${found}, was never asked for`];
    if (found === "hit" && !read) return [`${path}: predicted hit, was ${refused ? "refused" : "missed"}`];
    // A directory may be opened and hold nothing of use.
    const directory = !/\.[a-z]+$|cacerts$/.test(path);
    if (found === "miss" && !directory && asked.some((it) => it.ok && isOpen(it) && it.path === path))
      return [`${path}: predicted miss, was opened`];
    if (found === "unreadable" && !refused) return [`${path}: predicted unreadable, was ${read ? "read" : "missed"}`];
    return [];
  });
  return [...wrong, ...unpredicted];
}

/** The same store by the name that a distribution's link gives it. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  "/etc/ssl/certs/ca-certificates.crt": ["/usr/lib/ssl/cert.pem"],
  "/etc/ssl/certs": ["/usr/lib/ssl/certs"],
  "/etc/ssl/certs/java/cacerts": ["/usr/lib/jvm/java-17-openjdk-amd64/lib/security/cacerts"],
};

/** A bundle, a directory of roots or a keystore, and not a program's own code or settings. */
const isStore = /^\/etc\/(?:ssl|pki)\/.*(?:\.(?:crt|pem)|certs|\.\d)$|^\/usr\/lib\/ssl\/(?:certs|cert\.pem)|cacerts$|cacert\.pem$/;

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
