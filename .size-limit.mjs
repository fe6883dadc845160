import { readFileSync } from "node:fs";

// What the page asks for by itself. An empty Next app, built the same way, is 134.8 kB (bench/page-weight.bench.ts weighs both anew);
// our own code may add 45 kB to it.
const html = readFileSync("out/index.html", "utf8");
const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="\/([^"?#]+)[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));

// biome-ignore lint/style/noDefaultExport: size-limit asks for it
export default [{ name: "Scripts of the first visit", path: scripts.map(([, path]) => `out/${path}`), limit: "179 kB", gzip: true }];
