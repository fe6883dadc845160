import { absolutePath, hasGlob, nameOf } from "../../text/paths";
import { type Argument, type Call, type Effect, hole, nothingPrinted, type Result, type Stream } from "../shell/call";
import type { EntryContent } from "../store/disk";
import { configurationPath } from "../store/refresh-store";
import { appendStream, contentByName, putFile, streamOf, writeStream } from "../store/write";
import { matching, pathOf } from "./matching";
import { readOptions } from "./options";

/** What prints, and what passes on what it reads: a certificate stays one on its way through a pipe. */
export const textCommands: Readonly<Record<string, Effect>> = {
  cat: (call) => {
    const { operands } = readOptions(call.args);
    const streams = operands.length === 0 ? [call.input] : operands.flatMap((it) => (it.text === "-" ? [call.input] : streamsOf(call, it)));
    return { outcome: "likely", output: concatenated(streams) };
  },
  tee: (call) => {
    const { flags, operands } = readOptions(call.args);
    for (const arg of operands) {
      if (arg.text.startsWith("/dev/")) continue;
      const because = call.because(`\`tee\` writes \`${arg.text}\``);
      if (flags.has("a") || flags.has("append")) appendStream(call.world, pathOf(call, arg), call.input, because);
      else writeStream(call.world, pathOf(call, arg), call.input, because);
    }
    return { outcome: "likely", output: call.input };
  },
  echo: (call) => ({
    outcome: "yes",
    output: textStream(readOptions(call.args).flags.size > 0 ? call.args.filter((it) => !/^-[neE]+$/.test(it.text)) : call.args),
  }),
  printf: (call) => ({ outcome: "yes", output: textStream(call.args) }),
  dd: (call) => {
    const value = (name: string): string | undefined => call.args.find((it) => it.text.startsWith(`${name}=`))?.text.slice(name.length + 1);
    const [from, to] = [value("if"), value("of")];
    if (to)
      writeStream(
        call.world,
        absolutePath(to, call.scope.directory),
        from ? streamOf(call.world, absolutePath(from, call.scope.directory)) : call.input,
        call.because(`\`dd\` writes \`${to}\``),
      );
    return "likely";
  },
  sed: (call) => {
    const { flags, operands } = readOptions(call.args, new Set(["e", "f", "expression", "file"]));
    // It may switch certificates off as well as on.
    if ((flags.has("i") || flags.has("in-place")) && operands.some((it) => pathOf(call, it) === configurationPath))
      putFile(call.world, configurationPath, { kind: "unknown" }, call.because("the list of certificates is changed"));
    return flags.has("i") || flags.has("in-place") ? "likely" : { outcome: "likely", output: { ...call.input, text: undefined } };
  },
  awk: passThrough,
  grep: (call) => ({ outcome: "maybe", output: { ...call.input, text: undefined } }),
  tr: passThrough,
  sort: passThrough,
  head: passThrough,
  tail: passThrough,
  base64: (call) => ({ outcome: "likely", output: { ...call.input, text: undefined } }),
};

function passThrough(call: Call): Result {
  return { outcome: "likely", output: { ...call.input, text: undefined } };
}

function textStream(args: readonly Argument[]): Stream {
  const text = args.map((it) => it.text).join(" ");
  const isCertificate = text.includes("BEGIN CERTIFICATE");
  return {
    text: text.includes(hole) || text.length > 100_000 ? undefined : text,
    content: isCertificate ? { kind: "authority", name: "a certificate in the script", format: "pem" } : { kind: "other" },
    name: undefined,
  };
}

function concatenated(streams: readonly Stream[]): Stream {
  const bundle = streams.find((it) => it.content.kind === "bundle");
  const authorities = streams.flatMap(({ content }) => certificateIn(content) ?? []);
  const [only] = streams;
  if (streams.length === 1 && only) return only;
  if (bundle?.content.kind === "bundle")
    return { ...bundle, content: { ...bundle.content, privateAuthorities: [...bundle.content.privateAuthorities, ...authorities] } };
  return streams.find((it) => it.content.kind === "authority") ?? only ?? nothingPrinted;
}

function certificateIn(content: EntryContent): string | undefined {
  if (content.kind === "authority") return content.name;
  return content.kind === "other" ? content.certificate : undefined;
}

/** What `cat certs/*.pem` reads: the files that match, or a stand-in where we do not see them. */
function streamsOf(call: Call, arg: Argument): readonly Stream[] {
  const path = pathOf(call, arg);
  if (!arg.glob || !hasGlob(path)) return [streamOf(call.world, path)];
  const found = matching(call, path);
  return found.length > 0
    ? found.map((it) => streamOf(call.world, it))
    : [{ text: undefined, content: contentByName(path.replaceAll("*", "ca")), name: nameOf(path) }];
}
