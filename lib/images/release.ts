/** Debian and Ubuntu by their code names, as tags carry them. */
const codeNames: Readonly<Record<string, readonly ["debian" | "ubuntu", string]>> = {
  squeeze: ["debian", "6"],
  wheezy: ["debian", "7"],
  jessie: ["debian", "8"],
  stretch: ["debian", "9"],
  buster: ["debian", "10"],
  bullseye: ["debian", "11"],
  bookworm: ["debian", "12"],
  trixie: ["debian", "13"],
  forky: ["debian", "14"],
  sid: ["debian", "14"],
  testing: ["debian", "14"],
  unstable: ["debian", "14"],
  stable: ["debian", "13"],
  oldstable: ["debian", "12"],
  oldoldstable: ["debian", "11"],
  precise: ["ubuntu", "12.04"],
  trusty: ["ubuntu", "14.04"],
  xenial: ["ubuntu", "16.04"],
  bionic: ["ubuntu", "18.04"],
  focal: ["ubuntu", "20.04"],
  jammy: ["ubuntu", "22.04"],
  noble: ["ubuntu", "24.04"],
  resolute: ["ubuntu", "26.04"],
};

/** The release of the distribution that a tag names: `12` of `python:3.12-bookworm`. Undefined where it names none. */
export function findRelease(distribution: string, name: string, tag: string): string | undefined {
  for (const word of tag.toLowerCase().split(/[-_.]/)) {
    const named = Object.hasOwn(codeNames, word) ? codeNames[word] : undefined;
    if (named?.[0] === distribution) return named[1];
  }
  if (distribution === "alpine") return /alpine(\d+\.\d+)/.exec(tag)?.[1] ?? (isItself(name) ? /^\d+\.\d+/.exec(tag)?.[0] : undefined);
  if (distribution === "debian") return isItself(name) ? /^\d+/.exec(tag)?.[0] : /debian(\d+)/.exec(`${name}:${tag}`)?.[1];
  if (distribution === "ubuntu") return (isItself(name) ? /^\d\d\.\d\d/ : /(?:^|-|ubuntu)(\d\d\.(?:04|10))(?:-|$)/).exec(tag)?.at(-1);
  if (distribution === "rhel" || distribution === "fedora")
    return /ubi(\d+)/.exec(name)?.[1] ?? /(?:^|ubi|oraclelinux|centos|stream)(\d+)/.exec(tag)?.[1];
  if (distribution === "amazonlinux") return /(?:^|al)(201[78]|2023|2|1)(?![0-9])/.exec(tag)?.[1];
  return undefined;
}

/** The distribution's own image, whose tag is the release. */
function isItself(name: string): boolean {
  return /\/(?:alpine|debian|ubuntu|ubuntu-debootstrap|debian-debootstrap|minideb)$/.test(name);
}

/** From OpenSSL 3.0.5-3 on the package brings `/usr/lib/ssl/cert.pem`. An unnamed release is today's. */
export function hasCertPemLink(distribution: string, release: string | undefined): boolean {
  if (release === undefined) return true;
  return Number.parseFloat(release) >= (distribution === "ubuntu" ? 22.1 : 12);
}
