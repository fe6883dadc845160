import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test("pages to read: each link of them leads somewhere, and nothing breaks the policy", async ({ page, request }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const known = new Set<string>();
  for (const address of ["/causes", "/causes/stage-mistaken-for-image", "/errors", "/errors/go", "/images", "/runtimes"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
    const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
    for (const link of links) known.add(link.replace(/#.*/, ""));
  }
  expect(known.size).toBeGreaterThan(60);
  for (const address of known) expect((await request.get(address)).status(), address).toBe(200);
  expect(complaints).toEqual([]);
});

test("the story of a cause shows the guilty line and its repair", async ({ page }) => {
  await page.goto("/causes/stage-mistaken-for-image");
  await expect(page.getByRole("list", { name: "Dockerfile", exact: true }).locator(".guilty-line")).toContainText("--from=alpine");
  await expect(page.getByRole("list", { name: "Patched Dockerfile" })).toContainText("--from=certs");
});

test("from an answer to the page of its cause", async ({ page, context }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Go binary in an empty image");
  const [read] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /More on this cause/ }).click()]);
  await expect(read.getByRole("heading", { level: 1 })).toHaveText("The image has no root certificates");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on the pages to read: ${colorScheme}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    for (const address of ["/causes", "/causes/stage-mistaken-for-image", "/errors/apk", "/runtimes"]) {
      await page.goto(address);
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: the checker has put itself there
        const { violations } = await (globalThis as any).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.map((it: { id: string; nodes: { html: string }[] }) => `${it.id}: ${it.nodes[0]?.html.slice(0, 160)}`);
      });
      expect(found, address).toEqual([]);
    }
    await context.close();
  });
