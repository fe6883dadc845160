import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StageState, StoredFile } from "../../lib/trust/stage-state";
import { paths } from "../world/paths";
import { findReal } from "./find-real";

const bodyOf = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, "");
const rootOf = (name: string) => bodyOf(readFileSync(join(paths.pki, `${name}.pem`), "utf8"));

/** Where trust lives in an image; a file here that the simulation does not know of is a difference. */
const watched = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/ssl/cert.pem",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/tls/cert.pem",
  "/usr/lib/ssl/cert.pem",
  "/usr/lib/ssl/certs",
  "/etc/ssl/certs/java/cacerts",
];

/** The simulation takes it that an image has the usual directories; only those that bear on trust are held against it. */
const bearsOnTrust = /ssl|pki|cert|trust|security/;

/** `compared`: how many files, or look-ups; one sentence for each difference. */
export type Comparison = { readonly compared: number; readonly differences: readonly string[] };

/** Holds the predicted store of a stage against the files of the image that was built. */
export function compareStore(state: StageState, root: string): Comparison {
  const authorities = { public: rootOf("public-root"), private: rootOf("corporate-root") };
  const hashed = state.files
    .filter((it) => it.content.kind === "directory" && it.content.hashed === "yes")
    .map((it) => findReal(root, it.path));
  const predicted = state.files.filter(
    (it) =>
      it.content.kind !== "unknown" && ((it.content.kind !== "directory" && it.content.kind !== "empty") || bearsOnTrust.test(it.path)),
  );
  const differences = predicted.flatMap((it) => differencesOf(it, root, authorities).map((text) => `${it.path}: ${text}`));
  const known = new Set(state.files.map((it) => it.path));
  const unknownTo = (path: string) =>
    state.unknownBelow.some((it) => it.path === "/" || path === it.path || path.startsWith(`${it.path}/`));
  const loose = ["/etc/ssl/certs", "/usr/local/share/ca-certificates"].flatMap((folder) => looseFiles(root, folder));
  for (const path of [...watched, ...loose]) {
    const real = findReal(root, path);
    // What a hashed directory holds is predicted as a whole.
    const part = real !== undefined && hashed.some((it) => it !== undefined && real.startsWith(`${it}/`)) && !/corp/.test(path);
    const covered =
      part || known.has(path) || unknownTo(path) || (real !== undefined && [...known].some((it) => findReal(root, it) === real));
    if (real !== undefined && !covered) differences.push(`${path}: there, but not predicted`);
  }
  const names = new Set([...predicted.map((it) => it.path), ...watched, ...loose]);
  return { compared: names.size, differences };
}

function differencesOf(
  file: StoredFile,
  root: string,
  authorities: { readonly public: string; readonly private: string },
): readonly string[] {
  const { content } = file;
  if (content.kind === "unknown") return [];
  const real = findReal(root, file.path);
  if (content.kind === "link") {
    const own = findParent(root, file.path);
    if (own === undefined || !lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink()) return ["predicted a link, is none"];
    const target = readlinkSync(own);
    return target === content.target || findReal(root, content.target) === real
      ? []
      : [`predicted a link to ${content.target}, is to ${target}`];
  }
  if (real === undefined) return [`predicted ${content.kind}, is not there`];
  const status = statSync(real);
  const differences: string[] = [];
  // Since 28.1 the engine gives new parents the mode of --chmod; these builders are older and make them 0755.
  const parentOfChmod = content.kind === "directory" && (status.mode & 0o777) === 0o755 && ((file.mode ?? 0) & 0o111) === 0;
  if (file.mode !== undefined && !parentOfChmod && (status.mode & 0o777) !== (file.mode & 0o777))
    differences.push(`predicted mode ${file.mode.toString(8)}, is ${(status.mode & 0o777).toString(8)}`);
  if (file.owner !== undefined && /^\d+(?::\d+)?$/.test(file.owner) && Number(file.owner.split(":")[0]) !== status.uid)
    differences.push(`predicted owner ${file.owner}, is ${status.uid}`);
  if (content.kind === "directory") {
    if (!status.isDirectory()) return [...differences, "predicted a directory, is none"];
    const hashed = readdirSync(real).some((name) => /^[0-9a-f]{8}\.\d$/.test(name) && findReal(root, join(file.path, name)) !== undefined);
    if (content.hashed !== "unknown" && hashed !== (content.hashed === "yes"))
      differences.push(`predicted hashed ${content.hashed}, is ${hashed}`);
    return differences;
  }
  if (content.kind === "empty") {
    const empty = status.isDirectory() ? readdirSync(real).length === 0 : status.size === 0;
    return empty ? differences : [...differences, "predicted empty, is not"];
  }
  if (status.isDirectory()) return [...differences, `predicted ${content.kind}, is a directory`];
  if (content.kind === "keystore") return differences;
  const raw = readFileSync(real);
  const text = bodyOf(raw.toString("latin1"));
  const says = (name: string, predicted: string, actual: boolean) =>
    predicted === "unknown" || (predicted === "yes") === actual ? [] : [`predicted ${name} ${predicted}, is ${actual ? "yes" : "no"}`];
  if (content.kind === "bundle") {
    return [
      ...differences,
      ...says("public roots", content.publicRoots, text.includes(authorities.public)),
      ...says("private CA", content.privateAuthorities.length > 0 ? "yes" : "no", text.includes(authorities.private)),
    ];
  }
  if (content.format === "unknown") return differences;
  const pem = raw.includes("-----BEGIN CERTIFICATE-----");
  return (content.format === "pem") === pem ? differences : [...differences, `predicted ${content.format}, is ${pem ? "pem" : "not pem"}`];
}

/** Certificates that lie there under their own names, not those that a tool has linked. */
function looseFiles(root: string, folder: string): readonly string[] {
  const real = findReal(root, folder);
  if (real === undefined || !existsSync(real) || !statSync(real).isDirectory()) return [];
  return readdirSync(real, { withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(folder, it.name));
}

/** The file itself, not what it links to. */
function findParent(root: string, path: string): string | undefined {
  const cut = path.lastIndexOf("/");
  const parent = findReal(root, path.slice(0, cut) || "/");
  return parent === undefined ? undefined : join(parent, path.slice(cut + 1));
}
