/** A path that a traced program asked for, in order; `ok` false is any error. */
export type Opened = { readonly call: string; readonly path: string; readonly ok: boolean; readonly error: string | undefined };

const calls =
  /^\d+ +(?<call>open|openat|openat2|stat|lstat|newfstatat|statx|access|faccessat|faccessat2|readlink|readlinkat)\((?<args>.*)\) += (?<result>-?\d+)(?: (?<error>E[A-Z]+))?/;

/** Reads what strace wrote, from where the program entered the image's file system. */
export function readTrace(trace: string): readonly Opened[] {
  const lines = joinResumed(trace.split("\n"));
  const entered = lines.findLastIndex((it) => /^\d+ +chroot\(".*\/rootfs"\)/.test(it));
  const opened: Opened[] = [];
  for (const line of lines.slice(entered + 1)) {
    const groups = calls.exec(line)?.groups;
    const path = /"(?<path>(?:[^"\\]|\\.)*)"/.exec(groups?.["args"] ?? "")?.groups?.["path"];
    if (groups === undefined || path === undefined || !path.startsWith("/")) continue;
    opened.push({
      call: groups["call"] ?? "",
      path: path.replace(/\/{2,}/g, "/"),
      ok: !(groups["result"] ?? "").startsWith("-"),
      error: groups["error"],
    });
  }
  return opened;
}

/** A call that another thread interrupts is written in two halves. */
function joinResumed(lines: readonly string[]): readonly string[] {
  const begun = new Map<string, string>();
  const whole: string[] = [];
  for (const line of lines) {
    const id = line.slice(0, line.indexOf(" "));
    const resumed = /<\.\.\. \w+ resumed>(?<rest>.*)$/.exec(line);
    if (line.endsWith("<unfinished ...>")) begun.set(id, line.slice(0, -"<unfinished ...>".length).trimEnd());
    else if (resumed) whole.push(`${begun.get(id) ?? ""}${resumed.groups?.["rest"] ?? ""}`);
    else whole.push(line);
  }
  return whole;
}
