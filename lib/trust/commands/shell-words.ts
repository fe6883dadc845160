import { isPosixShell } from "../../shell/shells";
import { absolutePath } from "../../text/paths";
import { type Argument, type Call, type Effect, hole, nothingPrinted, type Outcome, type Result } from "../shell/call";
import { unknownScript } from "../shell/unknown-script";
import { emptyStream } from "../store/write";
import { findFiles } from "./find-files";
import { testOf } from "./test-of";

const prefix =
  (valued: string, own = 0): Effect =>
  (call) => {
    let at = 0;
    while (at < call.args.length) {
      const text = call.args[at]?.text ?? "";
      if (!text.startsWith("-") || text === "-") break;
      at += 1;
      if (text === "--") break;
      if (/^-[^-]$/.test(text) && valued.includes(text.charAt(1))) at += 1;
    }
    return runRest(call, call.args.slice(at + own));
  };

function runRest(call: Call, args: readonly Argument[]): Result | Outcome {
  const words = [...args];
  while (words[0] && /^[A-Za-z_][A-Za-z0-9_]*=/.test(words[0].text)) words.shift();
  const [first, ...rest] = words;
  return first ? call.run(first.text, rest) : "likely";
}

export const shellWords: Readonly<Record<string, Effect>> = {
  ":": () => ({ outcome: "yes", output: emptyStream }),
  true: () => ({ outcome: "yes", output: emptyStream }),
  false: () => "no",
  exit: () => "exits",
  return: () => "exits",
  set: () => "yes",
  shopt: () => "yes",
  umask: () => "yes",
  trap: () => "yes",
  local: assign,
  export: assign,
  readonly: assign,
  declare: assign,
  unset: (call) => {
    for (const { text } of call.args) call.scope.variables.set(text, "");
    return "yes";
  },
  cd: (call) => {
    const target = call.args.find((it) => !it.text.startsWith("-"));
    if (target === undefined) call.scope.directory = "/root";
    else if (target.known) call.scope.directory = absolutePath(target.text, call.scope.directory);
    return "likely";
  },
  pwd: (call) => ({ outcome: "yes", output: { ...nothingPrinted, text: call.scope.directory } }),
  sudo: prefix("ugpCThDRrtU"),
  doas: prefix("uC"),
  env: prefix("uCS"),
  time: prefix("fo"),
  nice: prefix("n"),
  ionice: prefix("cnp"),
  nohup: prefix(""),
  setsid: prefix(""),
  stdbuf: prefix("ioe"),
  exec: prefix("a"),
  builtin: prefix(""),
  eatmydata: prefix(""),
  fakeroot: prefix(""),
  unbuffer: prefix(""),
  tini: prefix("pe"),
  "dumb-init": prefix(""),
  gosu: prefix("", 1),
  "su-exec": prefix("", 1),
  timeout: prefix("sk", 1),
  retry: prefix("td"),
  command: (call) => (/^-[vV]/.test(call.args[0]?.text ?? "") ? hasTool(call, call.args[1]?.text) : (prefix("")(call) ?? "likely")),
  which: (call) => hasTool(call, call.args[0]?.text),
  type: (call) => hasTool(call, call.args[0]?.text),
  xargs: (call) => {
    const { text, files } = call.input;
    const more =
      files ??
      text
        ?.split(/[\s\0]+/)
        .filter(Boolean)
        .map((it): Argument => ({ text: it, known: true, glob: false, word: undefined }));
    let at = 0;
    while (call.args[at]?.text.startsWith("-")) at += /^-[aEdILnPs]$/.test(call.args[at]?.text ?? "") ? 2 : 1;
    const [first, ...rest] = call.args.slice(at);
    if (!first) return "likely";
    if (!more) return call.run(first.text, rest, { ...nothingPrinted, name: "xargs" });
    const replaced = placeholderOf(call.args.slice(0, at));
    if (replaced === undefined) return call.run(first.text, [...rest, ...more]);
    for (const one of more.slice(0, 64))
      call.run(
        first.text,
        rest.map((it) =>
          it.text.includes(replaced) ? { ...it, text: it.text.replaceAll(replaced, one.text), known: it.known && one.known } : it,
        ),
      );
    return "likely";
  },
  find: findFiles,
  test: (call) => testOf(call, call.args),
  "[": (call) => testOf(call, call.args.slice(0, -1)),
  "[[": (call) => testOf(call, call.args.slice(0, -1)),
  ".": () => "likely",
  source: () => "likely",
  eval: nested,
  su: nested,
};

/** What stands for the path in `xargs -I{} cp {} /there`. */
function placeholderOf(options: readonly Argument[]): string | undefined {
  const at = options.findIndex((it) => it.text.startsWith("-I"));
  const text = at < 0 ? undefined : options[at]?.text.slice(2) || options[at + 1]?.text;
  return text === "" ? undefined : text;
}

/** `sh`, `bash -c "…"`, `bash script.sh`, `eval "…"`, `su -c`, and what a pipe feeds to a shell. */
export function nested(call: Call): Result | Outcome {
  const text = call.args.map((it) => it.text).join(" ");
  if (call.name === "eval") return call.runScript(call.scope.readScript(text, call.span));
  // `bash -euxo pipefail -c '…'`: the script is the first word behind the option that holds the `c`.
  const option = call.args.findIndex((it) => /^-[a-zA-Z]*c[a-zA-Z]*$/.test(it.text) || it.text === "--command");
  const script = option < 0 ? undefined : call.args[option + 1];
  if (script) return call.runScript(call.scope.readScript(script.text, script.word?.span ?? call.span, script.word?.text));
  if (call.name === "su") return "likely";
  const operand = call.args.find((it) => !/^[-+]/.test(it.text));
  if (operand === undefined && call.input.text !== undefined) return call.runScript(call.scope.readScript(call.input.text, call.span));
  if (operand === undefined && call.input === nothingPrinted) return "likely";
  unknownScript(
    call.world,
    call.span,
    operand ? `\`${operand.text.replaceAll(hole, "…")}\` is a script that we cannot see` : "it runs what it is fed",
  );
  return "likely";
}

export function isShell(name: string): boolean {
  return isPosixShell(name);
}

function assign(call: Call): Outcome {
  for (const { text, known } of call.args) {
    const equals = text.indexOf("=");
    if (equals > 0) call.scope.variables.set(text.slice(0, equals), known ? text.slice(equals + 1) : undefined);
  }
  return "yes";
}

function hasTool(call: Call, name: string | undefined): Outcome {
  const has = name === undefined ? undefined : call.world.tools.get(name);
  return has === "yes" ? "yes" : has === "no" && call.world.image !== undefined && name === "update-ca-certificates" ? "no" : "maybe";
}
