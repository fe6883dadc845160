import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

/** Bytes of JavaScript, gzipped, that may come over an empty Next app before a person does anything. */
export const allowance = 45_000;

export type PageWeight = { readonly page: number; readonly empty: number; readonly own: number; readonly later: number };

/** Weighs what the built page in out/ asks for by itself against an empty app, built the same way here and now. */
export function pageWeight(): PageWeight {
  if (!existsSync("out/index.html")) throw new Error("There is no built site in out/. Build it first: npm run build");
  const page = scriptsOf("out");
  const empty = scriptsOf(buildEmptyApp());
  const all = gzipped(
    new Set([...readFileSync("out/sw.js", "utf8").matchAll(/_next\/static\/[\w/.~-]+\.js/g)].map(([it]) => join("out", it))),
  );
  return { page: gzipped(page), empty: gzipped(empty), own: gzipped(page) - gzipped(empty), later: all - gzipped(page) };
}

/** `noModule` scripts are for browsers that are gone. */
function scriptsOf(folder: string): ReadonlySet<string> {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  return new Set(tags.map(([, source = ""]) => join(folder, source.replace(/[?#].*$/, ""))));
}

function gzipped(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

function buildEmptyApp(): string {
  const folder = ".gate/empty-app";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "empty-app", "private": true, "type": "module" }\n');
  writeFileSync(
    join(folder, "next.config.mjs"),
    `export default { output: "export", typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(process.cwd())} } };\n`,
  );
  writeFileSync(
    join(folder, "app/layout.jsx"),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  );
  writeFileSync(join(folder, "app/page.jsx"), "export default function Page() { return <main>Empty</main>; }\n");
  const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), "node_modules/next/dist/bin/next"), "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`The empty app could not be built:\n${stderr}`);
  return join(folder, "out");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { page, empty, own, later } = pageWeight();
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`First visit: ${kB(page)} of JavaScript, gzipped; an empty Next app: ${kB(empty)}; ours: ${kB(own)} of ${kB(allowance)}.`);
  console.log(`At the first sign of a person, or with a link: at most ${kB(later)} more, from the device once the service worker has it.`);
  if (own > allowance) process.exit(1);
}
