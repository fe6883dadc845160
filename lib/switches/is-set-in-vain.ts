import type { ShellCommand } from "../shell/commands-of";

/**
 * Whether this command sets a variable that no program sees: an assignment of its own that nothing exports, or an `export` behind which
 * nothing runs. The shell ends with its RUN, and the variable with it. `exported`: what ENV and ARG have put into the environment.
 */
export function isSetInVain(command: ShellCommand, commands: readonly ShellCommand[], exported: (name: string) => boolean): boolean {
  const { words, assignments } = command;
  if (words.length === 0 ? assignments.length === 0 : !isExport(command)) return false;
  const runsMore = commands.slice(commands.indexOf(command) + 1).some((it) => it.words.length > 0 && !isExport(it));
  if (!runsMore || words.length > 0) return !runsMore;
  if (commands.some((it) => /^set (?:-\w{0,9}a|-o allexport)/.test(it.words.map(({ text }) => text).join(" ")))) return false;
  const exports = commands.filter(isExport).flatMap((it) => it.words.map(({ text }) => text.replace(/=.*$/s, "")));
  return assignments.every(({ name }) => !exports.includes(name) && !exported(name));
}

function isExport({ words }: ShellCommand): boolean {
  return /^(?:export|declare|typeset|readonly)$/.test(words[0]?.text ?? "");
}
