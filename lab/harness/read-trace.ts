/** A path that a traced program asked for, in order; `ok` false is any error. */
export type Opened = { readonly call: string; readonly path: string; readonly ok: boolean; readonly error: string | undefined };

/** What strace must be told, so that the trace can be read: the calls with paths, and who started whom. */
export const traceFlags = ["-f", "--seccomp-bpf", "--decode-pids=pidns", "-qq", "-s", "300", "-e", "trace=%file,clone,clone3,fork,vfork"];

const calls =
  /^\d+ +(?<call>open|openat|openat2|stat|lstat|newfstatat|statx|access|faccessat|faccessat2|readlink|readlinkat)\((?<args>.*)\) += (?<result>-?\d+)(?: (?<error>E[A-Z]+))?/;
const starts = /^(?<parent>\d+) +(?:clone3?|v?fork)\(.*= (?<own>\d+)(?: \/\* (?<child>\d+) in strace's PID NS \*\/)?$/;
const entrances = /^(?<id>\d+) +(?:chroot\(".*\/rootfs"\)|pivot_root\()/;

/** Reads what strace wrote of the program in the image: from where its process entered the image's file system, with all that it started. */
export function readTrace(trace: string): readonly Opened[] {
  const lines = joinResumed(trace.split("\n"));
  const entered = lines.findLastIndex((it) => entrances.test(it));
  const inside = familyOf(lines, entrances.exec(lines[entered] ?? "")?.groups?.["id"] ?? "");
  const opened: Opened[] = [];
  for (const line of lines.slice(entered + 1)) {
    if (!inside.has(line.slice(0, line.indexOf(" ")))) continue;
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

/** The process and all below it. A child may stand in the trace before the call that started it has come back. */
function familyOf(lines: readonly string[], first: string): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const line of lines) {
    const { parent, own, child } = starts.exec(line)?.groups ?? {};
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), child ?? own ?? ""]);
  }
  const family = new Set([first]);
  for (const id of family) for (const child of children.get(id) ?? []) family.add(child);
  return family;
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
