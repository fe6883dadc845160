import { nameOf } from "../text/paths";
import { mentions } from "./mentions";
import { stepsOf } from "./steps-of";

/**
 * Tells whether a checksum, a fingerprint or a signature of a file is compared somewhere in this text. One of another file proves nothing of
 * this one, nor does one that came the same way: whoever replaces the file replaces that as well.
 */
export function comparisonsIn(text: string): (file: string) => boolean {
  const blind = fetchedIn(text);
  const steps = stepsOf(text).filter(
    (it) => comparison.test(it) && !/\bhttp:/i.test(it) && !variablesIn(it).some((name) => isFetched(text, name)),
  );
  return (file) => {
    const name = nameOf(file);
    const others = [...blind].filter((it) => it !== "" && it !== name);
    return steps.some((step) => {
      const list = listed.exec(step)?.[1];
      const isNamed = mentions(step, file) || (list !== undefined && (nameOf(list).startsWith(name) || generic.test(nameOf(list))));
      return isNamed && !others.some((it) => mentions(step, it));
    });
  };
}

/** Names of what comes over plain HTTP. */
function fetchedIn(text: string): ReadonlySet<string> {
  const paths = [...text.matchAll(/\bhttp:\/\/([^\s"'`;&|<>()]{1,400})/gi)].map((found) => found[1] ?? "");
  return new Set(paths.map((it) => nameOf(it.replace(/[?#].*$/, ""))));
}

const comparison =
  /\b(?:sha\d{3}sum|shasum|b2sum|md5sum)\b[^\n;&]{0,80}(?:\s-{1,2}\w{0,8}c\b|\s--check\b|\s--status\b)|\$\((?:sha\d{3}sum|shasum|openssl x509)\b[^\n;&]{0,200}[!=]=? |-fingerprint\b[^\n;&]{0,80}\|\s*grep\b|\b(?:gpg|gpgv|cosign|minisign)\b[^\n;&]{0,80}\bverify/;

/** A list of sums in a file: `sha256sum -c SHA256SUMS`. */
const listed = /\b(?:sha\d{3}sum|shasum|b2sum|md5sum)\b(?:\s-{1,2}[\w=-]{1,30}){1,6}\s([^\s|;&-]\S{0,300})/;
const generic = /sums?\b|checksum|^sha\d|\.sha\d{1,3}$/i;

function variablesIn(step: string): readonly string[] {
  return [...step.matchAll(/\$\{?(\w{1,100})/g)].map(([, it = ""]) => it);
}

/** The variable holds what came over plain HTTP. */
function isFetched(text: string, name: string): boolean {
  return new RegExp(`\\b${name}=["']?\\$\\([^)]{0,300}\\bhttp:`, "i").test(text);
}
