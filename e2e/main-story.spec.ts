import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { examples } from "../lib/cases/examples";
import { workbenchOn } from "./workbench-page";

const article = exampleNamed("go-in-scratch");
const golden = readFileSync("lib/cases/go-in-scratch/patched.Dockerfile", "utf8");

function exampleNamed(id: string) {
  const found = examples.find((it) => it.id === id);
  if (!found) throw new Error(`No example ${id}`);
  return found;
}

test("a log and a Dockerfile in one paste: cause, marked line, and the patched file byte for byte", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(`${article.log}\n${article.dockerfile}`);
  await expect(bench.headline).toContainText(/root|authorit|trust/i);
  await expect(bench.dockerfile).toHaveValue(article.dockerfile);
  await expect(page.locator(".guilty-line", { hasText: "FROM scratch" })).toBeVisible();
  await expect(page.locator(".guilty-line", { hasText: "x509: certificate signed by unknown authority" })).toBeVisible();
  await page.getByRole("button", { name: "Copy the patched Dockerfile" }).first().click();
  await expect.poll(bench.clipboard).toBe(golden);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the patched Dockerfile" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Dockerfile");
  expect(readFileSync(await download.path(), "utf8")).toBe(golden);
});

test("what was added is marked by sign, and says why", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  const file = page.getByRole("list", { name: "Patched Dockerfile" });
  const added = file.getByRole("listitem").filter({ hasText: "added:" });
  await expect(added.first()).toContainText("+");
  await expect(added.first()).toContainText("/etc/ssl/certs");
  await page.getByRole("radio", { name: "Changes", exact: true }).check({ force: true });
  await expect(file).toContainText("⋯");
  await page.getByRole("radio", { name: "Side by side", exact: true }).check({ force: true });
  await expect(page.getByRole("columnheader", { name: "After" })).toBeVisible();
});

test("the diff applies", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  await page.getByText("As a diff for").click();
  await page.getByRole("button", { name: "Copy diff" }).click();
  await expect.poll(bench.clipboard).toMatch(/^--- a\/Dockerfile[\s\S]*\+COPY --from=/m);
});

test("another fix gives another file", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  const file = page.getByRole("list", { name: "Patched Dockerfile" });
  const first = (await file.textContent()) ?? "";
  await page.getByRole("group", { name: "Choose a fix" }).getByRole("radio").nth(1).check();
  await expect(file).not.toHaveText(first);
});

test("only a log", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pasteInto("log", article.log);
  await expect(bench.headline).not.toBeEmpty();
  await expect(bench.dockerfile).toHaveValue("");
  await expect(page.getByRole("button", { name: /^Log, line/ }).first()).toBeVisible();
});

test("only a Dockerfile", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pasteInto("dockerfile", article.dockerfile);
  await expect(bench.headline).not.toBeEmpty();
  await expect(bench.log).toHaveValue("");
  await expect(page.getByText("From the Dockerfile alone")).toBeVisible();
});

test("typing changes the answer without a button", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.log.fill("x509: certificate signed by unknown authority");
  await expect(bench.headline).not.toBeEmpty();
  const before = (await bench.headline.textContent()) ?? "";
  await bench.log.fill(
    "x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2025-01-01T00:00:00Z",
  );
  await expect(bench.headline).not.toHaveText(before);
});

test("a registry pull: no patch, since no Dockerfile can fix it", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("docker pull from a private registry");
  await expect(page.getByRole("list", { name: "Patched Dockerfile" })).toHaveCount(0);
});

test("every example has an answer, and says what failed", async ({ page }) => {
  test.slow();
  const bench = workbenchOn(page);
  await bench.open();
  for (const { name } of examples) {
    await bench.pick(name);
    await expect(bench.headline).not.toBeEmpty();
    await page.getByRole("button", { name: "Clear" }).click();
  }
});

test("evidence leads back to its line", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  await page
    .getByRole("button", { name: /^Dockerfile, line/ })
    .first()
    .click();
  await expect(bench.dockerfile).toBeFocused();
});

test("CRLF stays, in the box, in the patch, in the copy", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.chooseFile("Dockerfile", article.dockerfile.replaceAll("\n", "\r\n"));
  await page.getByRole("button", { name: "Copy the patched Dockerfile" }).first().click();
  await expect.poll(bench.clipboard).toContain("FROM scratch\r\n");
});

test("clear, and undo", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(bench.log).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bench.log).toHaveValue(article.log);
});

test("remembered only if asked", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(article.name);
  await page.reload();
  await expect(bench.log).toHaveValue("");
  await bench.open();
  await page.getByRole("checkbox", { name: "Remember on this device" }).check();
  await bench.pick(article.name);
  await page.waitForTimeout(500);
  await page.reload();
  await expect(bench.log).toHaveValue(article.log);
  await expect(bench.headline).not.toBeEmpty();
});

test("many files at once", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.drop([
    { name: "Containerfile", text: article.dockerfile },
    { name: "app.log", text: article.log },
    { name: "compose.yaml", text: "services:\n  app:\n    image: app\n" },
  ]);
  await expect(bench.dockerfile).toHaveValue(article.dockerfile);
  await expect(bench.log).toHaveValue(/services:/);
  await expect(bench.headline).not.toBeEmpty();
});

test("a large Dockerfile is a Dockerfile, not a log", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pasteInto("log", article.log);
  const large = `${"# what this image is for\n".repeat(12_000)}${article.dockerfile}`;
  await bench.chooseFile("Dockerfile", large);
  await expect(bench.dockerfile).toHaveValue(large);
  await expect(bench.log).toHaveValue(article.log);
});

test("a large log beside a Dockerfile: both are taken", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const large = `${"2026-11-20 09:00:00 rates: heartbeat\n".repeat(12_000)}${article.log}`;
  await page.locator("input[type=file]").setInputFiles([
    { name: "app.log", mimeType: "text/plain", buffer: Buffer.from(large) },
    { name: "Dockerfile", mimeType: "text/plain", buffer: Buffer.from(article.dockerfile) },
  ]);
  await expect(bench.dockerfile).toHaveValue(article.dockerfile);
  await expect(page.getByText("all of them searched")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Log, line 12,?004$/ }).first()).toBeVisible();
});

test("where no repair is sure, the command that decides leads", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pasteInto("log", exampleNamed("private-ca-fine-bundle").log);
  await page.getByRole("button", { name: "Copy the command that decides" }).first().click();
  await expect.poll(bench.clipboard).toContain("openssl s_client -connect git.corp.example:443");
});
