import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { mustBuildah } from "./buildah";
import { CommandFailed, command, mustRun } from "./command";
import { mirror } from "./hosts";
import type { Lack } from "./lack";
import { paths } from "./paths";

const root = join(paths.debian, "root");
const archives = join(root, "var/cache/apt/archives");
const pool = join(paths.mirror, "debian");
const at = (path: string, text: string, mode = 0o644) => {
  writeFileSync(join(root, path), text);
  chmodSync(join(root, path), mode);
};

/** The packages that the mirror was made for, which may be more than are needed now, and those of them that could not be had. */
type Debian = { readonly wanted: string; readonly lacks: readonly Lack[] };

/** Debian's own minimal tree, a mirror of just the packages the lab needs, and `debian:bookworm-slim` made of the first and reading the second. */
export async function makeDebian(packages: readonly string[], say: (text: string) => void): Promise<Debian> {
  const wanted = packages.join(" ");
  const stamp = join(paths.debian, "complete.json");
  const old: Partial<Debian> = existsSync(stamp) ? JSON.parse(readFileSync(stamp, "utf8")) : {};
  const held = old.wanted?.split(" ") ?? [];
  if (old.wanted !== undefined && packages.every((it) => held.includes(it))) return { wanted: old.wanted, lacks: old.lacks ?? [] };
  rmSync(root, { recursive: true, force: true });
  rmSync(pool, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  mkdirSync(pool, { recursive: true });
  const upstream = await upstreamOf();
  say("debootstrap");
  await mustRun("debootstrap", ["--variant=minbase", "bookworm", root, upstream], { limit: 900 });
  rmSync(archives, { recursive: true });
  mkdirSync(join(archives, "partial"), { recursive: true });
  say("packages");
  const lines = ["bookworm", "bookworm-backports"].map((suite) => `deb ${upstream} ${suite} main\n`);
  at("etc/apt/sources.list", lines.join(""));
  copyFileSync("/etc/resolv.conf", join(root, "etc/resolv.conf"));
  const patience = ["-o", "Acquire::Retries=3", "-o", "Acquire::http::Timeout=60"];
  const apt = (...args: string[]) =>
    command("chroot", [root, "apt-get", "-q", ...patience, ...args], { limit: 900, env: { DEBIAN_FRONTEND: "noninteractive" } });
  await apt("update");
  const lacks: Lack[] = [];
  // One package that cannot be had must not cost the others.
  if ((await apt("install", "-y", "--download-only", ...packages)).code !== 0)
    for (const word of packages)
      if ((await apt("install", "-y", "--download-only", word)).code !== 0)
        lacks.push({ word, why: `the package \`${word}\` could not be downloaded` });
  for (const it of readdirSync(archives).filter((name) => name.endsWith(".deb"))) renameSync(join(archives, it), join(pool, it));
  await trustThePublicRoot();
  await index();
  await finish();
  writeFileSync(stamp, JSON.stringify({ wanted, lacks }));
  return { wanted, lacks };
}

/** The machine knows its mirror; the lab names none. */
async function upstreamOf(): Promise<string> {
  const lines = (await mustRun("apt-get", ["indextargets", "--format", "$(SUITE) $(REPO_URI)", "Created-By: Packages"])).split("\n");
  const own = lines.find((it) => /^(?:oldstable|oldoldstable|stable|bookworm) /.test(it)) ?? lines.find((it) => /\/debian\/?$/.test(it));
  const uri = own?.split(" ")[1];
  if (uri === undefined) throw new CommandFailed("apt knows no Debian mirror on this machine");
  return uri;
}

/** Puts the lab's public root among Mozilla's, in the package itself: from here on `ca-certificates` brings it wherever it is installed. */
async function trustThePublicRoot(): Promise<void> {
  const deb = readdirSync(pool).find((it) => it.startsWith("ca-certificates_"));
  if (deb === undefined) throw new CommandFailed("ca-certificates was not downloaded");
  const tree = join(paths.debian, "ca-certificates");
  rmSync(tree, { recursive: true, force: true });
  await mustRun("dpkg-deb", ["-R", join(pool, deb), tree]);
  copyFileSync(join(paths.pki, "public-root.pem"), join(tree, "usr/share/ca-certificates/mozilla/Example_Trust_Root_R1.crt"));
  const config = join(tree, "DEBIAN/config");
  writeFileSync(config, readFileSync(config, "utf8").replace('CERTS_LIST="', 'CERTS_LIST="mozilla/Example_Trust_Root_R1.crt, '), {
    mode: 0o755,
  });
  rmSync(join(tree, "DEBIAN/md5sums"), { force: true });
  rmSync(join(pool, deb));
  await mustRun("dpkg-deb", ["--root-owner-group", "-Znone", "-b", tree, join(pool, deb)]);
}

async function index(): Promise<void> {
  const list = Buffer.from(await mustRun("dpkg-scanpackages", ["--multiversion", "."], { cwd: pool, limit: 600 }));
  const zipped = gzipSync(list);
  writeFileSync(join(pool, "Packages"), list);
  writeFileSync(join(pool, "Packages.gz"), zipped);
  const sum = (data: Buffer, name: string) => ` ${createHash("sha256").update(data).digest("hex")} ${data.length} ${name}`;
  const date = statSync(join(pool, "Packages")).mtime.toUTCString();
  writeFileSync(
    join(pool, "Release"),
    `Origin: lab\nSuite: bookworm\nDate: ${date}\nSHA256:\n${sum(list, "Packages")}\n${sum(zipped, "Packages.gz")}\n`,
  );
}

/** As the official slim image is made: no documentation, no package lists, no services started, no fsync. */
async function finish(): Promise<void> {
  for (const it of [
    "usr/share/doc",
    "usr/share/man",
    "usr/share/locale",
    "var/lib/apt/lists",
    "var/cache/apt/archives",
    "etc/apt/sources.list.d",
  ]) {
    rmSync(join(root, it), { recursive: true, force: true });
    mkdirSync(join(root, it));
  }
  for (const it of ["var/cache/apt/pkgcache.bin", "var/cache/apt/srcpkgcache.bin", "etc/resolv.conf", "var/log/bootstrap.log"])
    rmSync(join(root, it), { force: true });
  at("etc/apt/sources.list", `deb [trusted=yes] http://${mirror.name}/debian ./\n`);
  at(
    "etc/dpkg/dpkg.cfg.d/docker",
    "force-unsafe-io\npath-exclude /usr/share/doc/*\npath-exclude /usr/share/man/*\npath-exclude /usr/share/locale/*\n",
  );
  at("etc/apt/apt.conf.d/docker", 'Acquire::Languages "none";\nAcquire::Retries "0";\nApt::AutoRemove::SuggestsImportant "false";\n');
  at("usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n", 0o755);
  writeFileSync(join(paths.debian, "Dockerfile"), 'FROM scratch\nCOPY root /\nCMD ["bash"]\n');
  await mustBuildah([
    "bud",
    "--pull-never",
    "-t",
    "docker.io/library/debian:bookworm-slim",
    "-f",
    join(paths.debian, "Dockerfile"),
    paths.debian,
  ]);
}
