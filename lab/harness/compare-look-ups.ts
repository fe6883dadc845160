import type { LookUp } from "../../lib/trust/judgement";
import type { Opened } from "./read-trace";

/** Holds the predicted look-up against what the program asked the system for; one sentence for each difference. */
export function compareLookUps(predicted: readonly LookUp[], opened: readonly Opened[]): readonly string[] {
  return predicted.flatMap(({ path, found }) => {
    if (found === "unknown") return [];
    const asked = opened.filter((it) => it.path === path || it.path === `${path}/` || it.path.startsWith(`${path}/`));
    const read = asked.some((it) => it.ok);
    const refused = asked.some((it) => it.error === "EACCES" || it.error === "EPERM");
    if (asked.length === 0) return [`${path}: predicted ${found}, was never asked for`];
    if (found === "hit" && !read) return [`${path}: predicted hit, was ${refused ? "refused" : "missed"}`];
    // A directory may be opened and hold nothing of use.
    const directory = !/\.[a-z]+$|cacerts$/.test(path);
    if (found === "miss" && !directory && asked.some((it) => it.ok && isOpen(it) && it.path === path))
      return [`${path}: predicted miss, was opened`];
    if (found === "unreadable" && !refused) return [`${path}: predicted unreadable, was ${read ? "read" : "missed"}`];
    return [];
  });
}

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
