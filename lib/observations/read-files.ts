import type { Line } from "./line";
import type { Observation } from "./observation";

type Files = Extract<Observation, { readonly kind: "files" }>;
type Entry = Files["entries"][number];

const trustPath =
  /(?:^|\/)etc\/(?:ssl|pki|ca-certificates)(?:\/|$)|(?:^|\/)usr\/(?:local\/)?share\/(?:ca-certificates|pki)(?:\/|$)|ca-certificates|ca-bundle|cacert|cert\.pem/;
const usualPlaces = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/ssl/cert.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
];

/** What `ls -lL`, `docker export … | tar -tv` and `docker cp` say of files; only paths that have to do with trust. */
export function readFiles(lines: readonly Line[]): readonly Files[] {
  const found: Files[] = [];
  let entries: Entry[] = [];
  let block: { start: number; end: number } | undefined;
  let exported = false;
  let directory: string | undefined;
  const close = (): void => {
    // A listing of the whole image that does not name a bundle says that there is none.
    if (exported && block !== undefined && !entries.some((it) => usualPlaces.includes(it.path)))
      entries.push(...usualPlaces.map((path) => ({ path, present: false, mode: undefined, owner: undefined, size: undefined })));
    if (block !== undefined && entries.length > 0)
      found.push({ kind: "files", span: { in: "log", start: block.start, end: block.end }, entries });
    entries = [];
    block = undefined;
    exported = false;
  };
  for (const line of lines) {
    if (/\bdocker (?:container )?export\b.{0,200}\|\s*tar\b.{0,20}t/.test(line.text)) {
      close();
      exported = true;
      block = { start: line.start, end: line.end };
      continue;
    }
    const listed = findListedDirectory(line.text);
    if (listed !== undefined) {
      close();
      directory = listed;
      continue;
    }
    if (/^total \d/.test(line.text)) continue;
    const entry = findEntry(line.text, exported, directory);
    if (entry === undefined) {
      directory = undefined;
      if (line.text.trim() !== "" && block !== undefined) close();
      continue;
    }
    block = { start: block?.start ?? line.start, end: line.end };
    if (entries.length < 500) entries.push(entry);
  }
  close();
  return found;
}

/** The directory whose names alone follow: `ls -l /usr/local/share/ca-certificates/`, or the heading of several. */
function findListedDirectory(text: string): string | undefined {
  const asked = /\bls(?: [\w./:@-]{1,100}){0,3}? -[A-Za-z]{1,10} (\/[\w./-]{1,200}\/)\s*$/.exec(text) ?? /^(\/[\w./-]{1,200}):$/.exec(text);
  const path = asked?.[1]?.replace(/\/$/, "");
  return path !== undefined && trustPath.test(path) ? path : undefined;
}

/** GNU and busybox tar, today's `docker cp` and that of before 20.10. */
const absent = [
  /^(?:bsd)?tar: (?:\.?\/)?((?:etc|usr)\/[\w./-]{1,200}): [Nn]ot found in archive/,
  /Could not find the file \/?((?:etc|usr)\/[\w./-]{1,200}) in container/,
  /No such container:path: [\w.-]{1,100}:\/?((?:etc|usr)\/[\w./-]{1,200})/,
];

function findEntry(text: string, exported: boolean, directory: string | undefined): Entry | undefined {
  const gone = absent.map((it) => it.exec(text)?.[1]).find((it) => it !== undefined);
  if (gone !== undefined)
    return trustPath.test(`/${gone}`)
      ? { path: `/${gone}`, present: false, mode: undefined, owner: undefined, size: undefined }
      : undefined;
  const missing =
    /^(?:ls|cat|stat|head|file): (?:cannot (?:access|open|stat) )?['‘"]?(\/[^'’":]{1,200})['’"]?(?:: | \(|for reading: )(No such file or directory|Permission denied)/.exec(
      text,
    );
  if (missing !== null) {
    const path = missing[1] ?? "";
    return trustPath.test(path)
      ? {
          path,
          present: missing[2] !== "No such file or directory",
          mode: missing[2] === "Permission denied" ? "closed" : undefined,
          owner: undefined,
          size: undefined,
        }
      : undefined;
  }
  const listed =
    /^([-ld][rwxsStT-]{9})[@.+]? +(?:\d+ +)?([\w.-]+)(?:\/| +)([\w.-]+) +(\d+) +(?:\w{3} +\d{1,2} +[\d:]{4,5}|\d{4}-\d\d-\d\d[ T][\d:.]{5,18}(?: [+-]\d{4})?) +(\S.*)$/.exec(
      text,
    );
  if (listed !== null) {
    const [path = ""] = (listed[5] ?? "").split(/ (?:->|link to) /);
    const full = path.startsWith("/") ? path : `${exported ? "" : (directory ?? "")}/${path.replace(/^\.\//, "")}`;
    return trustPath.test(full) ? { path: full, present: true, mode: listed[1], owner: listed[2], size: Number(listed[4]) } : undefined;
  }
  const bare = exported ? /^(?:\.?\/)?((?:etc|usr)\/[\w./-]{1,200})$/.exec(text.trim()) : null;
  return bare !== null && trustPath.test(`/${bare[1]}`)
    ? { path: `/${bare[1]}`, present: true, mode: undefined, owner: undefined, size: undefined }
    : undefined;
}
