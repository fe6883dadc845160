import type { LookUp } from "../../lib/trust/judgement";
import type { Opened } from "./read-trace";

/** Holds the predicted look-up against what the program asked the system for; one sentence for each difference. */
export function compareLookUps(predicted: readonly LookUp[], opened: readonly Opened[]): readonly string[] {
  const unpredicted = [...new Set(opened.filter((it) => it.ok && isOpen(it) && isStore.test(it.path)).map((it) => it.path))]
    .filter((path) => !predicted.some((it) => path === it.path || path.startsWith(`${it.path}/`) || !it.path.startsWith("/")))
    .map((path) => `${path}: was opened, but not predicted`);
  const refusedAt = predicted.findIndex((it) => it.found === "unreadable");
  const wrong = predicted.flatMap(({ path, found }, index) => {
    // A program may give up at the first file that it is refused.
    if (refusedAt >= 0 && index > refusedAt) return [];
    // What is compiled in, or is known by its name alone, no system call shows.
    if (found === "unknown" || !path.startsWith("/")) return [];
    const asked = opened.filter((it) => it.path === path || it.path === `${path}/` || it.path.startsWith(`${path}/`));
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
