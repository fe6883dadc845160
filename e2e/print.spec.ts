import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

test("on paper: the answer, everything unfolded, and nothing to click", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Go binary in an empty image");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(bench.headline).toBeVisible();
  await expect(page.getByRole("list", { name: "Patched Dockerfile" })).toBeVisible();
  await expect(page.getByText("Message", { exact: true })).toBeVisible();
  await expect(page.getByText("Mount a bundle into the container")).toBeVisible();
  await expect(bench.log).toBeHidden();
  await expect(page.getByRole("button", { name: "Share a link" })).toBeHidden();
  await expect(page.getByRole("navigation")).toBeHidden();
  // Paper is white, whatever the screen is.
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});

test("a page to read on paper holds what was folded", async ({ page }) => {
  await page.goto("/runtimes");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#go-linux")).toContainText("SSL_CERT_FILE");
  await expect(page.locator("#go-linux").getByText("Why we believe it")).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeHidden();
});
