import type { Settings } from "./settings";
import { addPair, logSpan, newDraft, settingsOf } from "./settings-draft";

/** The `Environment:` and `Mounts:` parts of `kubectl describe pod`. */
export function readPodDescriptions(log: string): Settings {
  const draft = newDraft();
  for (const { index, 1: title } of log.matchAll(/^[ \t]+(Environment|Mounts):[ \t]*\r?$/gm)) {
    let start = log.indexOf("\n", index) + 1;
    while (start > 0 && start < log.length) {
      const newline = log.indexOf("\n", start);
      const end = newline < 0 ? log.length : newline;
      const line = log.slice(start, Math.min(end, start + 1000));
      const text = line.trim();
      const span = logSpan(start + line.indexOf(text), start + line.indexOf(text) + text.length);
      if (title === "Mounts") {
        const mount = /^(\/\S+) from (\S+) \(([^)]*)\)$/.exec(text);
        if (!mount?.[1]) break;
        draft.mounts.push({ kind: "bind", source: mount[2], target: mount[1], readOnly: /(?:^|,)ro(?:,|$)/.test(mount[3] ?? ""), span });
      } else {
        const pair = /^([A-Za-z_][A-Za-z0-9_]*):\s*(.*)$/.exec(text);
        if (!pair?.[1] || !pair[2]) break;
        // `<set to the key 'x' in secret 'y'>` is a value that we cannot see.
        addPair(draft, pair[2]?.startsWith("<") ? pair[1] : `${pair[1]}=${pair[2]}`, span);
      }
      start = end + 1;
    }
  }
  return settingsOf(draft);
}
