import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const stories = ["Go binary in an empty image", "ca-certificates in the wrong stage", "docker pull from a private registry"];

test("with the keyboard alone", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeHidden();
  await page.keyboard.press("l");
  await expect(bench.log).toBeFocused();
  await bench.paste('Get "https://api.example.com/": x509: certificate signed by unknown authority');
  await page.keyboard.press("Tab");
  for (let press = 0; press < 3 && !(await bench.dockerfile.evaluate((it) => it === document.activeElement)); press++)
    await page.keyboard.press("Tab");
  await expect(bench.dockerfile).toBeFocused();
  await bench.paste("FROM golang:1.25 AS build\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app\n");
  await page.keyboard.press("Escape");
  await expect(bench.headline).toBeFocused();
  await page.keyboard.press("f");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.locator("body").evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press("c");
  await expect.poll(bench.clipboard).toMatch(/COPY --from=.*\/etc\/ssl/);
});

test("a new answer is announced", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Go binary in an empty image");
  await expect(page.getByRole("status").filter({ hasText: "Answer:" })).toHaveCount(1);
});

test("320 wide, nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const bench = workbenchOn(page);
  await bench.open();
  for (const story of stories) {
    await bench.pick(story);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Show and edit" }).click();
    await page.getByRole("button", { name: "Clear" }).click();
  }
});

test("on a phone the answer comes right after the folded boxes", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Only a Dockerfile");
  // Picked at the foot of a long page, the answer is in sight all the same.
  const box = await bench.headline.boundingBox();
  expect(box?.y).toBeLessThan(300);
});

test("on a desktop the answer is there without scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Go binary in an empty image");
  await expect(bench.headline).toBeInViewport();
  await expect(page.getByRole("button", { name: /^Dockerfile, line/ }).first()).toBeInViewport();
  await expect(page.getByText("To fix it:")).toBeInViewport();
});

for (const width of [390, 1440])
  test(`long log lines are wrapped, the copy as the text area, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const bench = workbenchOn(page);
    await bench.open();
    const tail = `trace=${"4bf92f3577b34da6".repeat(30)}  \tend \u4e2d\u6587 ${"words and more ".repeat(40)}`;
    await bench.log.fill(
      `first line\n\nGet "https://api.example.com/${"a-long/path/".repeat(20)}": x509: certificate signed by unknown authority ${tail}\nlast`,
    );
    const mark = page.locator(".guilty-text", { hasText: "x509" }).first();
    await expect(mark).toBeVisible();
    const fits = await bench.log.evaluate((it) => ({
      // What the text area needs is what the drawn copy gave it.
      missing: it.scrollHeight - it.clientHeight,
      sideways: (it.closest(".code-box")?.scrollWidth ?? 0) - (it.closest(".code-box")?.clientWidth ?? 0),
    }));
    expect(fits).toEqual({ missing: 0, sideways: 0 });
  });
