import { absolutePath, nameOf } from "../../text/paths";
import { type Call, type Effect, hole, type Outcome } from "../shell/call";
import { unknownScript } from "../shell/unknown-script";
import { findPlace, markUnknown } from "../store/disk";
import { downloads } from "./downloads";
import { fileCommands } from "./files";
import { packageManagers } from "./package-managers";
import { setProgramSetting } from "./set-program-setting";
import { isShell, nested, shellWords } from "./shell-words";
import { textCommands } from "./text-commands";
import { trustTools } from "./trust-tools";

const table = new Map<string, Effect>(
  Object.entries({ ...shellWords, ...fileCommands, ...textCommands, ...downloads, ...packageManagers, ...trustTools }),
);

/** The effect of a command by its name as written, with or without a directory. */
export function findEffect(name: string): Effect {
  const base = nameOf(name);
  const known = table.get(base);
  if (known && (!name.includes("/") || /^\/(?:usr\/(?:local\/)?)?s?bin\//.test(name) || trustTools[base] !== undefined)) return known;
  if (isShell(base)) return nested;
  if (/^(?:python|perl|ruby|node|php|pwsh|lua|deno|bun)[\d.]*$/.test(base)) return interpreter;
  return (call) => unknownProgram(call, name);
}

/** A script in another language, in the RUN itself: it is followed no further than that it speaks of certificates. */
function interpreter(call: Call): Outcome {
  const option = call.args.findIndex((it) => /^-[A-Za-z]{0,4}[cer]$|^--(?:eval|run|command)$/.test(it.text));
  const code = option < 0 ? undefined : call.args[option + 1]?.text;
  const fed = code === undefined && !call.args.some((it) => !it.text.startsWith("-"));
  const inline = code ?? (fed ? call.input.text : undefined);
  if (inline !== undefined && /ssl|certs?\b|certifi|\bpki\b|truststore/i.test(inline))
    unknownScript(call.world, call.span, `what this \`${call.name}\` script does is not known`);
  markOwnFiles(call);
  return "likely";
}

// Scripts that set an image up, by their names. Builds, tests and version checks leave the store alone.
const setsUp =
  /\.(?:sh|bash|run)$|(?:^|[/_-])(?:install|setup|set-up|bootstrap|provision|prepare|init|entrypoint|configure-certs|certs?|trust)[a-z0-9_-]*$/i;

function unknownProgram(call: Call, name: string): Outcome {
  setProgramSetting(call);
  if (name.includes(hole)) {
    unknownScript(call.world, call.span, "which program runs here is not known");
    return "likely";
  }
  if (
    (name.includes("/") || /\.sh$/.test(name)) &&
    setsUp.test(name) &&
    !/(?:^|\/)(?:gradlew|mvnw|configure|autogen\.sh|build\.sh|make\.sh|test\.sh|buildconf)$/.test(name)
  )
    unknownScript(call.world, call.span, `\`${name}\` is a script that we cannot see`);
  markOwnFiles(call);
  return "likely";
}

const readers = new Set([
  "ldd",
  "ls",
  "file",
  "id",
  "uname",
  "date",
  "nproc",
  "getent",
  "dpkg-architecture",
  "ldconfig",
  "strip",
  "sha256sum",
  "sha1sum",
  "md5sum",
  "gpg",
  "sleep",
  "stat",
  "du",
  "df",
  "diff",
]);

/** A program that we do not know may make files where it stands and where its arguments point, but not in the store. */
function markOwnFiles(call: Call): void {
  const { disk } = call.world;
  if (disk.marks.size > 200 || readers.has(call.name)) return;
  const paths = call.args.flatMap(({ text, known }) => {
    const path = text.startsWith("--") && text.includes("=") ? text.slice(text.indexOf("=") + 1) : text;
    return known && path.startsWith("/") && path.length > 1 ? [absolutePath(path)] : [];
  });
  for (const path of [call.scope.directory, ...paths]) {
    if (path === "/" || /^\/(?:etc|usr|bin|sbin|lib|var)(?:\/(?:ssl|pki|local|lib|share|bin|sbin))?$/.test(path)) continue;
    const place = findPlace(disk, path);
    if (place.kind === "absent" || (place.kind === "entry" && place.entry.content.kind === "directory" && path === call.scope.directory))
      markUnknown(disk, place.path, call.because("what this program makes here is not known"), true);
  }
}
