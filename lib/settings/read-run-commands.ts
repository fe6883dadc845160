import { commandsOf } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { programOf } from "../shell/program-of";
import { readScript } from "../shell/read-script";
import type { Word } from "../shell/script";
import type { Settings } from "./settings";
import { addPair, addVolume, kindOfSource, known, logSpan, newDraft, type SettingsDraft, settingsOf } from "./settings-draft";

const engines = /\b(?:docker|podman|nerdctl)\s+(?:container\s+)?(?:run|create)\s/g;
// A command of more lines than this is not typed by hand.
const longest = 20_000;

/** `docker run -v … -e … image`, also over several lines with `\`, `^` or a back quote at their ends. */
export function readRunCommands(log: string): Settings {
  const draft = newDraft();
  let after = 0;
  for (const { index } of log.matchAll(engines)) {
    if (index < after) continue;
    after = endOfCommand(log, index);
    const text = log.slice(index, after).replace(/[\^`](?=[ \t]*\r?\n)/g, "\\");
    const script = readScript(text.replaceAll("\r\n", "\n"), (start, end) => ({
      in: "dockerfile",
      start: index + start,
      end: index + end,
    }));
    for (const command of commandsOf(script.body)) {
      const program = programOf(command, () => undefined);
      if (program && /^(?:docker|podman|nerdctl)$/.test(program.name)) readOptions(program.args, draft);
    }
  }
  return settingsOf(draft);
}

function endOfCommand(log: string, start: number): number {
  let at = start;
  for (;;) {
    const newline = log.indexOf("\n", at);
    if (newline < 0) return Math.min(log.length, start + longest);
    if (!/[\\^`][ \t]*\r?$/.test(log.slice(Math.max(start, newline - 40), newline)) || newline - start > longest) return newline;
    at = newline + 1;
  }
}

const withoutValue =
  /^(?:-[ditPqh]+|--(?:detach|interactive|tty|rm|init|privileged|read-only|publish-all|quiet|no-healthcheck|oom-kill-disable|sig-proxy|replace|help)(?:=.*)?)$/;

function readOptions(args: readonly Word[], draft: SettingsDraft): void {
  const words = args.map((word) => ({
    text: (/^[A-Za-z]:\\/.test(word.text) ? word.text : expandWord(word, () => undefined)) ?? word.text.replace(/["']/g, ""),
    span: logSpan(word.span.start, word.span.end),
  }));
  let at = words.findIndex(({ text }) => text === "run" || text === "create") + 1;
  while (at < words.length) {
    const word = words[at];
    if (!word?.text.startsWith("-")) return;
    at += 1;
    if (withoutValue.test(word.text)) continue;
    const inline = /^(--[a-z-]+)=([\s\S]*)$/.exec(word.text) ?? /^(-[veu])(.+)$/.exec(word.text);
    // `-itv /a:/b`: the last letter takes the value.
    const name = inline?.[1] ?? word.text.replace(/^-[ditPq]+(?=[veuwp]$)/, "-");
    const next = inline ? undefined : words[at];
    if (!inline) at += 1;
    const value = inline?.[2] ?? next?.text;
    if (value !== undefined) readOption(name, value, logSpan(word.span.start, (next ?? word).span.end), draft);
  }
}

function readOption(name: string, value: string, span: ReturnType<typeof logSpan>, draft: SettingsDraft): void {
  if (name === "-e" || name === "--env") addPair(draft, value, span);
  else if (name === "-v" || name === "--volume") addVolume(draft, value, span);
  else if (name === "-u" || name === "--user") draft.users.push({ value: known(value) ?? value, span });
  else if (name === "--tmpfs")
    draft.mounts.push({ kind: "empty", source: undefined, target: value.split(":")[0] ?? value, readOnly: false, span });
  else if (name === "--mount") {
    const fields = new Map(value.split(",").map((it): [string, string] => [it.split("=")[0]?.trim() ?? "", it.slice(it.indexOf("=") + 1)]));
    const target = fields.get("target") ?? fields.get("destination") ?? fields.get("dst");
    const readOnly = ["readonly", "ro"].some((it) => fields.has(it) && fields.get(it) !== "false");
    const source = fields.get("source") ?? fields.get("src");
    const type = fields.get("type");
    const kind = type === "tmpfs" ? "empty" : type === "bind" ? "bind" : kindOfSource(source);
    if (target?.startsWith("/")) draft.mounts.push({ kind, source, target, readOnly, span });
  }
}
