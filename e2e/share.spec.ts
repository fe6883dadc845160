import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const secretive = `FROM golang:1.25 AS build
ENV GITHUB_TOKEN=ghp_0123456789abcdefghij
RUN go build -o /app
FROM scratch
COPY --from=build /app /app
`;

/** Comments that no compression makes much smaller, the same each time. */
function denseComments(count: number): string {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return (seed % 36).toString(36);
  };
  return Array.from({ length: count }, () => `# ${Array.from({ length: 60 }, next).join("")}`).join("\n");
}

test("a link shows the same answer, and hides what is private", async ({ page, context }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.dockerfile.fill(secretive);
  await bench.log.fill(
    '2026/01/01 Get "https://api.example.com/": x509: certificate signed by unknown authority (jo@corp.example at 10.1.2.3)',
  );
  await expect(page.getByRole("button", { name: /^Log, line 1/ }).first()).toBeVisible();
  const headline = (await bench.headline.textContent()) ?? "";
  await page.getByRole("button", { name: "Share a link" }).click();
  const dialog = page.getByRole("dialog", { name: "This is what the link will hold" });
  await expect(dialog.getByText("ghp_0123456789abcdefghij")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Dockerfile as shared" })).not.toHaveValue(/ghp_/);
  await expect(dialog.getByRole("textbox", { name: "Log as shared" })).not.toHaveValue(/jo@corp|10\.1\.2\.3/);
  await expect(dialog.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  const link = await bench.clipboard();
  const other = await context.newPage();
  const there = workbenchOn(other);
  await there.open(link);
  await expect(there.headline).toHaveText(headline);
  await expect(there.dockerfile).toHaveValue(/ENV GITHUB_TOKEN=REDACTED/);
});

test("a header, a variable without a sign and a client's option stay in the house", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.dockerfile.fill("FROM alpine:3.20\nENV DB_PASSWORD hunter2xyz\nRUN curl -u deploy:hunter9 https://nexus.acme-bank.ch/a\n");
  await bench.log.fill("> Cookie: sid=8a7f31\ncurl: (60) SSL certificate problem: unable to get local issuer certificate");
  await page.getByRole("button", { name: "Share a link" }).click();
  const dialog = page.getByRole("dialog", { name: "This is what the link will hold" });
  await expect(dialog.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
  await expect(dialog.getByRole("textbox", { name: "Dockerfile as shared" })).not.toHaveValue(/hunter|acme/);
  await expect(dialog.getByRole("textbox", { name: "Log as shared" })).not.toHaveValue(/8a7f31/);
});

test("what was replaced can be put back", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.dockerfile.fill(secretive);
  await page.getByRole("button", { name: "Share a link" }).click();
  await page.getByRole("checkbox", { name: /ghp_/ }).uncheck();
  await expect(page.getByRole("textbox", { name: "Dockerfile as shared" })).toHaveValue(secretive);
});

for (const [name, fragment, said] of [
  ["damaged", "#v1.AAAA", "This link is damaged"],
  ["cut short", "#v1.q1YqyC9OLMsvTVWyUkrLz1eqBQA", "This link is damaged"],
  ["with foreign characters", "#v1.<script>alert(1)</script>", "This link is damaged"],
  ["from the future", "#v9.AAAA", "newer version"],
  ["from the future inside", "#v1.q1Yqys8vSU4sLU5VsjLSUcrJT1eyqlYqSa0oUbJSSlSqrQUA", "newer version"],
] as const)
  test(`a link that is ${name}: a calm word, and the page works`, async ({ page }) => {
    const bench = workbenchOn(page);
    await bench.open(`/${fragment}`);
    await expect(page.getByText(said)).toBeVisible();
    await bench.pick("Go binary in an empty image");
  });

test("a link leaves what is remembered alone until it is edited, and the way back stays", async ({ page }) => {
  const bench = workbenchOn(page);
  const kept = () => page.evaluate(() => localStorage.getItem("rootcause:work"));
  await bench.open();
  await bench.pick("Go binary in an empty image");
  await page.getByRole("button", { name: "Share a link" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#v1\./);
  const address = await link.inputValue();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("checkbox", { name: "Remember on this device" }).check();
  await bench.log.fill("mine");
  await bench.dockerfile.fill("");
  await expect.poll(kept).toContain('"log":"mine","dockerfile":""');
  await page.goto("about:blank");
  await bench.open(address);
  await expect(bench.dockerfile).toHaveValue(/^FROM golang/);
  // Longer than a change takes to be kept.
  await page.waitForTimeout(1000);
  expect(await kept()).toContain('"log":"mine","dockerfile":""');
  await bench.log.fill("theirs, edited");
  await expect.poll(kept).toContain("theirs, edited");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bench.log).toHaveValue("mine");
  await expect.poll(kept).toContain('"log":"mine","dockerfile":""');
});

test("a link that would unpack to hundreds of megabytes is refused", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const fragment = await page.evaluate(async () => {
    const zeros = new Blob(Array.from({ length: 200 }, () => new Uint8Array(1_000_000)))
      .stream()
      .pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(zeros).arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `#v1.${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  });
  await page.evaluate((it) => {
    location.hash = it;
  }, fragment);
  await expect(page.getByText("This link is damaged")).toBeVisible({ timeout: 10_000 });
});

test("64 kB that cannot be packed still fit into a link", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const dense = denseComments(1000);
  await bench.chooseFile("Dockerfile", `FROM scratch\n${dense}\n`);
  await page.getByRole("button", { name: "Share a link" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#v1\./);
  const address = await link.inputValue();
  await page.goto("about:blank");
  await bench.open(address);
  await expect(bench.dockerfile).toHaveValue(`FROM scratch\n${dense}\n`);
});

test("what is too large for a link says so, and comes as a file that opens again", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const dense = denseComments(3000);
  const file = `FROM scratch\n${dense}\n`;
  await bench.chooseFile("Dockerfile", file);
  await page.getByRole("button", { name: "Share a link" }).click();
  await expect(page.getByText("too large for a link")).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download as a file" }).click()]);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: download.suggestedFilename(),
    mimeType: "application/json",
    buffer: await (await import("node:fs/promises")).readFile(await download.path()),
  });
  await expect(bench.dockerfile).toHaveValue(file);
});

test("as Markdown", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick("Go binary in an empty image");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect.poll(bench.clipboard).toMatch(/^### [\s\S]*```diff[\s\S]*\+COPY/);
});
