import { absolutePath, joinPath, nameOf } from "../../text/paths";
import { type Argument, type Call, type Effect, hole, type Stream } from "../shell/call";
import { findPlace, markUnknown } from "../store/disk";
import { contentAt, contentByName, writeStream } from "../store/write";
import { pathOf } from "./matching";
import { readOptions } from "./options";
import { setProgramSetting } from "./set-program-setting";

const curlValued = new Set([
  ..."AbcdDeEFhHKmoPQrtTuUvwxXyYzC".replaceAll(/[hv]/g, ""),
  "output",
  "output-dir",
  "cacert",
  "capath",
  "cert",
  "key",
  "header",
  "data",
  "request",
  "user",
  "user-agent",
  "retry",
  "retry-delay",
  "retry-max-time",
  "max-time",
  "connect-timeout",
  "proxy",
  "resolve",
  "form",
  "url",
  "write-out",
  "cookie",
  "referer",
  "config",
  "tlsv1",
  "ciphers",
  "data-binary",
  "data-raw",
  "upload-file",
]);
const wgetValued = new Set([
  "O",
  "P",
  "o",
  "a",
  "t",
  "T",
  "U",
  "e",
  "i",
  "w",
  "output-document",
  "directory-prefix",
  "output-file",
  "tries",
  "timeout",
  "user-agent",
  "header",
  "execute",
  "ca-certificate",
  "post-data",
  "user",
  "password",
  "waitretry",
  "retry-connrefused-delay",
]);

export const downloads: Readonly<Record<string, Effect>> = {
  curl: (call) => {
    const { flags, values, operands } = readOptions(call.args, curlValued);
    const urls = [...operands, ...[values.get("url")].flatMap((it) => (it ? [it] : []))];
    const output = values.get("o") ?? values.get("output");
    const directory = values.get("output-dir");
    const inside = directory ? pathOf(call, directory) : call.scope.directory;
    const [url] = urls;
    if (!url) return "likely";
    const stream = downloadOf(url);
    if (output && output.text !== "-") save(call, absolutePath(output.text, inside), stream, url);
    else if (flags.has("O") || flags.has("remote-name") || flags.has("remote-name-all"))
      for (const it of urls) save(call, joinPath(inside, nameOf(pathOfUrl(it.text)) || "index.html"), downloadOf(it), it);
    else return { outcome: "likely", output: stream };
    return "likely";
  },
  wget: (call) => {
    const { values, operands } = readOptions(call.args, wgetValued);
    const output = values.get("O") ?? values.get("output-document");
    const prefix = values.get("P") ?? values.get("directory-prefix");
    const inside = prefix ? pathOf(call, prefix) : call.scope.directory;
    const [url] = operands;
    if (!url) return "likely";
    if (output?.text === "-" || output?.text === "/dev/stdout") return { outcome: "likely", output: downloadOf(url) };
    if (output) save(call, pathOf(call, output), downloadOf(url), url);
    else for (const it of operands) save(call, joinPath(inside, nameOf(pathOfUrl(it.text)) || "index.html"), downloadOf(it), it);
    return "likely";
  },
  tar: (call) => {
    const old =
      call.args[0] && /^[a-zA-Z]+$/.test(call.args[0].text)
        ? [{ ...call.args[0], text: `-${call.args[0].text}` }, ...call.args.slice(1)]
        : call.args;
    const { flags, values } = readOptions(
      old,
      new Set(["f", "file", "C", "directory", "strip-components", "exclude", "T", "X", "transform", "owner", "group"]),
    );
    if (!(flags.has("x") || flags.has("extract") || flags.has("get"))) return "likely";
    return unpack(call, values.get("C") ?? values.get("directory"));
  },
  bsdtar: (call) => unpack(call, readOptions(call.args, new Set(["f", "C"])).values.get("C")),
  unzip: (call) => unpack(call, readOptions(call.args, new Set(["d", "x"])).values.get("d")),
  "7z": (call) =>
    unpack(
      call,
      call.args.find((it) => it.text.startsWith("-o")),
    ),
  cpio: (call) => unpack(call, undefined),
  // A clone or an installation of a language's packages makes files where it stands, never in the store.
  git: (call) => {
    setProgramSetting(call);
    const { operands } = readOptions(call.args, new Set(["b", "branch", "depth", "C", "c"]));
    if (operands[0]?.text !== "clone") return "likely";
    const target = operands[2] ?? operands[1];
    if (target)
      markOwn(
        call,
        operands[2] ? pathOf(call, target) : joinPath(call.scope.directory, nameOf(target.text).replace(/\.git$/, "")),
        "what the repository holds is not known",
      );
    return "likely";
  },
};

function pathOfUrl(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}

function downloadOf(url: Argument): Stream {
  const name = nameOf(pathOfUrl(url.text)).replaceAll(hole, "file");
  const content = contentByName(name);
  const isCertificate = content.kind === "other" && content.certificate !== undefined;
  if (isCertificate) return { text: undefined, content: { kind: "other", certificate: url.text }, name };
  return { text: undefined, content: content.kind === "authority" ? { ...content, name: url.text } : content, name };
}

function save(call: Call, path: string, stream: Stream, url: Argument): void {
  const content = contentAt(path, stream.content);
  const note = content.kind === "bundle" ? `downloads a bundle from \`${url.text}\`` : `downloads \`${url.text}\``;
  writeStream(call.world, path, stream, { ...call.because(note), by: "copy" });
}

/** An archive may hold anything, but only below the place where it is unpacked. Below the root it may reach the store. */
function unpack(call: Call, into: Argument | undefined): "likely" {
  const path = into ? pathOf(call, { ...into, text: into.text.replace(/^-o/, "") }) : call.scope.directory;
  if (into && !into.known) return "likely";
  markOwn(call, path, "what the archive holds is not known");
  return "likely";
}

function markOwn(call: Call, path: string, why: string): void {
  // An archive unpacked over `/` of a full image brings a program, not a trust store; in an empty one it may be the whole system.
  if (path === "/" && call.world.image?.distribution !== "scratch" && findPlace(call.world.disk, "/etc").kind !== "absent") return;
  if (findPlace(call.world.disk, path).kind !== "unknown")
    markUnknown(call.world.disk, findPlace(call.world.disk, path).path, call.because(why));
}
