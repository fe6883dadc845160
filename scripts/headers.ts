/** Nothing may be fetched by a page's own code: all it needs comes as scripts, styles and fonts of this origin. */
const pagePolicy = {
  // React and Shiki set colours and sizes through the DOM, which needs no exception; style attributes in HTML would.
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'none'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "object-src": "'none'",
  "media-src": "'none'",
  "frame-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
} as const;

/** For each kind of file what a server says with it. */
const headers = {
  all: {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
  },
  // Which scripts may run is for each page to say, by their hashes; who may frame it, only a header can say.
  page: { "Cache-Control": "no-cache", "Content-Security-Policy": policyOf({ ...pagePolicy, "frame-ancestors": "'none'" }) },
  // Their names hold their hashes.
  asset: { "Cache-Control": "public, max-age=31536000, immutable" },
  // Workers have no HTML that could hold a policy, and inherit none when they come from a file.
  serviceWorker: {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": policyOf({ "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'" }),
  },
  scanWorker: { "Cache-Control": "no-cache", "Content-Security-Policy": policyOf({ "default-src": "'none'" }) },
} as const;

/** Files that are not pages, by address; what ends in a slash is a folder. */
const places = { "/_next/static/": headers.asset, "/sw.js": headers.serviceWorker, "/scan-worker.js": headers.scanWorker } as const;

/** What goes out with the file at this address; with what is not there, too, if it is asked for as a page. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const place = Object.entries(places).find(([it]) => (it.endsWith("/") ? path.startsWith(it) : path === it));
  return { ...headers.all, ...(place?.[1] ?? headers.page) };
}

/** The policy inside a page, which names each of its inline scripts, so that no other can run. */
export function policyInPage(scriptHashes: readonly string[]): string {
  return policyOf({ "default-src": "'none'", "script-src": ["'self'", ...scriptHashes].join(" "), ...pagePolicy });
}

/** The file `_headers` of Netlify and Cloudflare Pages: there rules that meet add up, so that only the first one may be for everything. */
export function headersFile(pages: readonly string[]): string {
  const rule = (path: string, own: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(own).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  // One rule for a folder of pages: Cloudflare takes a hundred rules, and there are more pages.
  const paths = pages.map(
    (page) =>
      `/${page
        .replace(/\.html$/, "")
        .replace(/^index$/, "")
        .replace(/\/.*/, "/*")}`,
  );
  return `${[
    rule("/*", headers.all),
    ...[...new Set(paths)].sort().map((path) => rule(path, headers.page)),
    ...Object.entries(places).map(([path, own]) => rule(path.replace(/\/$/, "/*"), own)),
  ].join("\n\n")}\n`;
}

/** The same for nginx. There a location with headers of its own inherits none, so that each one repeats them. */
export function nginxFile(): string {
  const location = (path: string, own: Readonly<Record<string, string>>) =>
    [
      `location ${path} {`,
      ...(path === "/" ? ["  try_files $uri $uri.html $uri/index.html =404;"] : []),
      ...Object.entries({ ...own, ...headers.all }).map(([name, value]) => `  add_header ${name} "${value}" always;`),
      "}",
    ].join("\n");
  return `${[
    "# Include this in the server block that serves this folder.",
    location("/", headers.page),
    ...Object.entries(places).map(([path, own]) => location(path.endsWith("/") ? path : `= ${path}`, own)),
  ].join("\n\n")}\n`;
}

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map((it) => it.join(" "))
    .join("; ");
}
