import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { injectManifest } from "@serwist/build";
import { build } from "esbuild";
import { headersFile, nginxFile, policyInPage } from "./headers";

const out = "out";
/** Pages to read: hundreds, and nobody needs them all offline. */
const read = ["causes", "errors", "images", "learn", "runtimes"].flatMap((it) => [`${it}.html`, `${it}/**`]);

rmSync(out, { recursive: true, force: true });
const next = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
if (next.status !== 0) process.exit(next.status ?? 1);

// Data for moving between pages without loading them, which no page here does.
for (const name of readdirSync(out, { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".txt") && name !== "robots.txt") rmSync(join(out, name));
const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".html"));
for (const page of pages) writeFileSync(join(out, page), withPolicy(readFileSync(join(out, page), "utf8")));
writeFileSync(join(out, "_headers"), headersFile(pages));
writeFileSync(join(out, "nginx-headers.conf"), nginxFile());
await bundle("components/input/scan.worker.ts", join(out, "scan-worker.js"));
await buildServiceWorker();
compress();

/** Each inline script of the page is named by its hash, so that no other can run. */
function withPolicy(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyInPage([...new Set(hashes)])}"/>`;
  if (!html.includes("<head>")) throw new Error("A page without <head>: the policy has no place to stand.");
  return html.replace("<head>", `<head>${meta}`);
}

/** Beside each text its packed forms, for servers that hand them out as they are: ours, and nginx with gzip_static. */
function compress(): void {
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:html|js|css|svg|txt|webmanifest)$/.test(name)) continue;
    const bytes = readFileSync(join(out, name));
    writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

/** Workers are single files at addresses of their own. */
async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2023",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** The worker is bundled first and gets the list of everything in out/ afterwards; files with a hash in their name need no revision. */
async function buildServiceWorker(): Promise<void> {
  const bundled = join(".next", "service-worker.js");
  await bundle("scripts/service-worker.ts", bundled);
  const { count, size, warnings } = await injectManifest({
    swSrc: bundled,
    swDest: join(out, "sw.js"),
    globDirectory: out,
    globPatterns: ["**/*.{html,js,css,woff2,svg,png,ico,webmanifest}"],
    globIgnores: ["sw.js", "**/_buildManifest.js", "**/_ssgManifest.js", "404/**", "_not-found/**", ...read],
    dontCacheBustURLsMatching: /^_next\/static\//,
    maximumFileSizeToCacheInBytes: 4_000_000,
  });
  for (const warning of warnings) console.warn(warning);
  console.log(`Service worker: ${count} files, ${Math.round(size / 1024)} kB, for use offline.`);
}
