import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { serve } from "../scripts/serve";
import { workbenchOn } from "./workbench-page";

const log = 'Get "https://api.example.com/": x509: certificate signed by unknown authority';
let folder: string;
let server: Server;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rootcause-"));
  server = await serve(buildNamed("one"), 0);
});
test.afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

/** The built site, with a sign in it that tells builds apart; what the service worker keeps is told to be new. */
function buildNamed(name: string): string {
  const out = join(folder, name);
  cpSync("out", out, { recursive: true, filter: (path) => !/\.(?:br|gz)$|out\/(?:causes|errors|images|runtimes|learn)/.test(path) });
  const page = readFileSync(join(out, "index.html"), "utf8");
  writeFileSync(join(out, "index.html"), page.replace("</head>", `<meta name="build" content="${name}"/></head>`));
  const worker = readFileSync(join(out, "sw.js"), "utf8");
  const changed = worker.replace(/("url":"index\.html","revision":")[^"]*/, `$1${name}`);
  expect(changed).not.toBe(worker);
  writeFileSync(join(out, "sw.js"), changed);
  return out;
}

function addressOf(it: Server): string {
  const address = it.address();
  return typeof address === "object" && address ? `http://127.0.0.1:${address.port}/` : "";
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** The same address hands out the next build, as after a deployment. */
async function deploy(name: string): Promise<void> {
  const { port } = new URL(addressOf(server));
  await stop();
  server = await serve(buildNamed(name), Number(port));
}

const build = (page: Page) => page.locator("meta[name=build]").getAttribute("content");

async function startOn(page: Page, address: string) {
  const bench = workbenchOn(page);
  await bench.open(address);
  await expect(page.getByText("ready to work offline")).toBeVisible();
  await bench.log.fill(log);
  await expect(bench.headline).not.toBeEmpty();
  return bench;
}

test("a new version is offered, and taken only when the person agrees; nothing is lost", async ({ page }) => {
  const bench = await startOn(page, addressOf(server));
  await deploy("two");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const offer = page.getByRole("button", { name: "Update to the new version" });
  await expect(offer).toBeVisible();
  await page.reload();
  expect(await build(page)).toBe("one");
  await bench.log.fill(log);
  await expect(bench.headline).not.toBeEmpty();
  await offer.click();
  await expect(page.locator("meta[name=build]")).toHaveAttribute("content", "two");
  await expect(bench.log).toHaveValue(log);
  await expect(bench.headline).not.toBeEmpty();
  await expect(offer).toHaveCount(0);
});

test("who never agrees has the new version on a later visit", async ({ page, context }) => {
  await startOn(page, addressOf(server));
  await deploy("two");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByRole("button", { name: "Update to the new version" })).toBeVisible();
  await page.close();
  await expect(async () => {
    const later = await context.newPage();
    await later.goto(addressOf(server));
    const name = await build(later);
    await later.close();
    expect(name).toBe("two");
  }).toPass({ timeout: 15_000 });
});
