import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

test("pages to read: each link of them leads somewhere, and nothing breaks the policy", async ({ page, request }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const known = new Set<string>();
  for (const address of ["/causes", "/causes/stage-mistaken-for-image", "/errors", "/errors/go", "/images", "/runtimes", "/learn"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
    const links = await page.locator("a[href^='/']").evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
    for (const link of links) known.add(link.replace(/#.*/, ""));
  }
  expect(known.size).toBeGreaterThan(60);
  const answers = await Promise.all([...known].map(async (it) => [it, (await request.head(it)).status()] as const));
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
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

test("a long list is filtered, and each entry has an address", async ({ page }) => {
  await page.goto("/images");
  const filter = page.getByRole("searchbox", { name: "Filter the images" });
  await filter.fill("busybox prom");
  await expect(page.getByText("quay.io/prometheus/busybox", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "On Debian" })).toHaveCount(0);
  await filter.fill("no such image");
  await expect(page.getByText("None found")).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/images#scratch");
  await expect(page.locator("#scratch").getByText("Why we believe it")).toBeVisible();
  await expect(page.locator("#scratch").getByText("no RUN can work in it")).toBeVisible();
});

test("a chapter opens its Dockerfile in the workbench", async ({ page }) => {
  await page.goto("/learn");
  await page.getByRole("link", { name: /Open it in the workbench.*Build stage/ }).click();
  const bench = workbenchOn(page);
  await expect(bench.headline).toContainText("stage builder", { timeout: 20_000 });
  await expect(bench.dockerfile).toHaveValue(/FROM golang:1\.25-bookworm AS builder/);
});

test("without a script the pages can be read, and a phone reaches them all", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto("/");
  for (const [name, heading] of [
    ["Learn", "Trust in containers"],
    ["Causes", "Why a certificate"],
    ["Messages", "Error messages"],
    ["Images", "What base images ship"],
    ["Runtimes", "Where each runtime looks"],
  ] as const) {
    await page.getByRole("navigation", { name: "Reference" }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    expect(await page.locator("main").evaluate((it) => it.textContent?.length ?? 0)).toBeGreaterThan(3000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await context.close();
});

test("the chosen theme holds on every page", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await page.getByRole("button", { name: "Theme: system" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  await page.goto("/learn");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 20, 19)");
});
