import type { Detail } from "../dockerfile/dockerfile";
import { commandsOf, type PlacedCommand, placedCommandsOf, type ShellCommand } from "../shell/commands-of";
import { expandWord } from "../shell/expand-word";
import { programOf } from "../shell/program-of";
import type { Redirect, Word } from "../shell/script";
import { nameOf } from "../text/paths";
import type { Place } from "./hits";
import { switchesInCommand } from "./switches-in-command";

/** A certificate that a command fetches without knowing from whom. */
export type BlindDownload = {
  readonly span: Place;
  readonly why: "plain-http" | "from-the-server" | "verification-off";
  readonly file: string;
  /** Behind this offset it may be named again; undefined: behind the command. */
  readonly after?: number;
};

/** What a RUN fetches so, each with the file that it ends in. `set`: values of ARG and ENV at that point. */
export function blindDownloadsIn(
  { script, heredocs }: Extract<Detail, { readonly kind: "run" }>,
  set: ReadonlyMap<string, string>,
): readonly BlindDownload[] {
  const all = placedCommandsOf(script.body);
  const values = new Map(set);
  for (const { name, value } of all.flatMap(({ command }) => command.assignments)) {
    const known = value && expandWord(value, (it) => values.get(it));
    if (known !== undefined) values.set(name, known);
  }
  const read: Reader = (word) => expandWord(word, (name) => values.get(name)) ?? word.text;
  const inShell = all.flatMap((placed, index) => {
    const found = blindIn(placed, read);
    if (found === undefined) return [];
    const file = found.file ?? fileAfter(all.slice(index), read) ?? fileOfHolder(all, placed, read);
    return file === undefined ? [] : [{ ...found, span: placed.command.span, file }];
  });
  const inCode = heredocs.flatMap(({ content, contentSpan }) => {
    const at = content.indexOf("ssl.get_server_certificate(");
    const file = at < 0 ? undefined : certificateIn(content);
    const start = contentSpan.start + Math.max(at, 0);
    return file === undefined ? [] : [{ ...serverItself, span: { start, end: start + getter.length }, file }];
  });
  return [...inShell, ...(inShell.length > 0 ? [] : inCode)];
}

type Reader = (word: Word) => string;

type Found = Omit<BlindDownload, "span" | "file"> & { readonly file: string | undefined };

const getter = "ssl.get_server_certificate";
const serverItself = { why: "from-the-server" } as const;

function blindIn(placed: PlacedCommand, read: Reader): Found | undefined {
  const program = programOf(placed.command, nothingKnown);
  if (program === undefined) return undefined;
  const words = program.args.map(read);
  const [first = ""] = words;
  if (/^(?:curl|wget|wget2)$/.test(program.name)) return downloadOf(program.name, words, placed);
  if (program.name === "openssl" && first === "s_client" && !words.includes("-verify_return_error"))
    return { ...serverItself, file: undefined };
  if (program.name === "keytool" && words.includes("-printcert") && words.includes("-sslserver"))
    return { ...serverItself, file: undefined };
  if (/^python[\d.]*$/.test(program.name)) {
    const code = words.find((it) => it.includes(getter));
    if (code !== undefined) return { ...serverItself, file: certificateIn(code) };
  }
  return undefined;
}

function downloadOf(name: string, words: readonly string[], placed: PlacedCommand): Found | undefined {
  const url = words.find((it, index) => /^https?:\/\//i.test(it) && !/^-{1,2}(?:x|proxy|e|referer|H|header)$/.test(words[index - 1] ?? ""));
  if (url === undefined) return undefined;
  const isOff = switchesInCommand(placed).some(({ id }) => id === "curl-insecure" || id === "wget-no-check-certificate");
  const isPlain = /^http:\/\/(?!localhost\b|127\.)/i.test(url);
  if (!isOff && !isPlain) return undefined;
  const output = outputOf(name, words);
  const ofUrl = nameOf(url.replace(/[?#].*$/, ""));
  const saves = output === undefined && (name !== "curl" || words.some((it) => /^-[a-zA-Z]*O|^--remote-name/.test(it)));
  const prefix = words.flatMap((it, index) => (/^(?:-P|--directory-prefix|--output-dir)$/.test(it) ? [words[index + 1] ?? ""] : [])).at(0);
  const file =
    output === stdout
      ? undefined
      : (output ?? (saves ? `${prefix === undefined ? "" : `${prefix.replace(/\/$/, "")}/`}${ofUrl}` : undefined));
  return { why: isOff ? "verification-off" : "plain-http", file };
}

const stdout = "-";

/** `-o FILE`, `-oFILE`, `-fsSLo FILE`, `--output=FILE`, `-O FILE` of wget; `-` where it is printed, undefined where nothing is said. */
function outputOf(name: string, words: readonly string[]): string | undefined {
  const letter = name === "curl" ? "o" : "O";
  const long = name === "curl" ? "--output" : "--output-document";
  const short = new RegExp(`^-[a-zA-Z]{0,8}?${letter}(.*)$`);
  for (const [index, word] of words.entries()) {
    const rest = word === long ? "" : word.startsWith(`${long}=`) ? word.slice(long.length + 1) : short.exec(word)?.[1];
    if (rest === undefined) continue;
    const file = rest === "" ? words[index + 1] : rest;
    return file === "/dev/stdout" ? stdout : file;
  }
  return undefined;
}

/** Where the output of a pipeline ends: the first file that this command or one behind it in the pipeline writes. */
function fileAfter([placed, ...others]: readonly PlacedCommand[], read: Reader): string | undefined {
  if (placed === undefined) return undefined;
  for (const { operator, descriptor, target } of [...placed.command.redirects, ...placed.around])
    if (isOutput(operator, descriptor) && target !== undefined) {
      const file = read(target);
      if (!/^\/dev\//.test(file)) return file;
    }
  const written = writtenBy(placed.command, read);
  if (written !== undefined) return written;
  return placed.pipedInto === undefined
    ? undefined
    : fileAfter(others.slice(others.findIndex((it) => it.command === placed.pipedInto)), read);
}

/** `echo "$(…)" > FILE`, or `CERT=$(…)` and further on `echo "$CERT" > FILE`: where the output of the command that is substituted ends. */
function fileOfHolder(all: readonly PlacedCommand[], { command }: PlacedCommand, read: Reader): string | undefined {
  const holds = (word: Word | undefined): boolean =>
    word?.parts.some((it) => it.kind === "substitution" && commandsOf(it.script.body).includes(command)) === true;
  const at = all.findIndex((it) => it.command.words.some(holds) || it.command.assignments.some(({ value }) => holds(value)));
  const holder = all[at]?.command;
  if (holder === undefined) return undefined;
  const name =
    holder.assignments.find(({ value }) => holds(value))?.name ??
    /^(\w{1,100})=/.exec(
      (/^(?:export|declare|local|readonly)$/.test(holder.words[0]?.text ?? "") && holder.words.find(holds)?.text) || "",
    )?.[1];
  if (name === undefined) return fileAfter(all.slice(at), read);
  const user = all.findIndex(
    (it, index) => index > at && it.command.words.some(({ parts }) => parts.some((part) => part.kind === "variable" && part.name === name)),
  );
  return user < 0 ? undefined : fileAfter(all.slice(user), read);
}

const isOutput = (operator: Redirect["operator"], descriptor: number | undefined): boolean =>
  /^(?:&?>>?|>\|)$/.test(operator) && (descriptor === undefined || descriptor === 1);

/** `tee FILE`, `openssl x509 -out FILE`, and what `keytool -importcert` reads from the pipe goes into a keystore. */
function writtenBy(command: ShellCommand, read: Reader): string | undefined {
  const program = programOf(command, nothingKnown);
  const words = program?.args.map(read) ?? [];
  if (program?.name === "tee") return words.find((it) => !it.startsWith("-"));
  if (program?.name === "openssl" && words[0] === "x509") return words[words.indexOf("-out") + 1 || words.length];
  if (program?.name === "keytool" && words.some((it) => /^-import(?:cert)?$/.test(it))) return "/etc/ssl/certs/java/cacerts";
  return undefined;
}

function certificateIn(code: string): string | undefined {
  return /["']([^"'\s]{1,200}\.(?:crt|pem|cer))["']/.exec(code)?.[1];
}

const nothingKnown = (): undefined => undefined;
