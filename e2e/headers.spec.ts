import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const files = readdirSync("out", { recursive: true, encoding: "utf8" });
const pages = files.filter((it) => it.endsWith(".html") && !it.startsWith("_not-found"));
const addressOf = (file: string): string => `/${file.replace(/(?:^index)?\.html$/, "")}`;
const asset = files.find((it) => it.startsWith("_next/static/") && it.endsWith(".js")) ?? "";

type Headers = Readonly<Record<string, string>>;

/** What Netlify and Cloudflare do with the file: all rules that meet add up. */
function ofHeadersFile(path: string): Headers {
  const found: Record<string, string> = {};
  for (const rule of readFileSync("out/_headers", "utf8").trim().split("\n\n")) {
    const [pattern = "", ...lines] = rule.split("\n");
    const meets = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of meets ? lines : []) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      found[name.toLowerCase()] = [found[name.toLowerCase()], value].filter((it) => it !== undefined).join(", ");
    }
  }
  return found;
}

/** What nginx does: the exact location, else the longest that the path begins with. */
function ofNginx(path: string): Headers {
  const locations = [...readFileSync("out/nginx-headers.conf", "utf8").matchAll(/^location (= )?(\S+) \{\n([^}]*)\}/gm)];
  const meeting = locations.filter(([, exact, place = ""]) => (exact ? path === place : path.startsWith(place)));
  const best = meeting.sort((a, b) => (b[2]?.length ?? 0) - (a[2]?.length ?? 0))[0];
  const lines = [...(best?.[3] ?? "").matchAll(/^ {2}add_header (\S+) "([^"]*)" always;$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name.toLowerCase(), value]));
}

for (const path of ["/", "/causes", "/sw.js", "/scan-worker.js", `/${asset}`, addressOf(pages.find((it) => it.includes("/")) ?? "")])
  test(`our server, _headers and nginx say the same of ${path.replace(/[^/]{20,}$/, "…")}`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    const expected = ofNginx(path);
    expect(expected).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "x-frame-options": "DENY" });
    expect(ofHeadersFile(path)).toEqual(expected);
    expect(response.headers()).toMatchObject(expected);
    if (path !== `/${asset}`) expect(expected["content-security-policy"]).toContain("'none'");
  });

test("every page has a policy in its headers, and the whole of it in its head", () => {
  for (const page of pages) {
    const policy = ofHeadersFile(addressOf(page))["content-security-policy"] ?? "";
    expect(policy, page).toContain("frame-ancestors 'none'");
    const [, inPage = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(`out/${page}`, "utf8")) ?? [];
    expect(inPage, page).toMatch(/^default-src 'none'; script-src 'self'(?: 'sha256-[\w+/=]+')*;/);
    for (const directive of policy.split("; ")) if (!directive.startsWith("frame-ancestors")) expect(inPage, page).toContain(directive);
  }
});

test("what is not there comes with the headers of a page", async ({ request }) => {
  const response = await request.get("/_next/static/nothing.js");
  expect(response.status()).toBe(404);
  expect(response.headers()).toMatchObject(ofNginx("/"));
});

test("no other page can frame ours", async ({ page, baseURL }) => {
  await page.setContent(`<iframe src="${baseURL}/" title="framed"></iframe>`);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
});
