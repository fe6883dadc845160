import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const hostile = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\`\${window.hacked=1}\`"'><svg/onload=window.hacked=1>`;
const log = `2026/01/01 ${hostile} Get "https://api.example.com/${hostile}": tls: failed to verify certificate: x509: certificate signed by unknown authority\n`;
const dockerfile = `FROM golang:1.25 AS "><img/src/onerror=window.hacked=1>\nRUN go build\nFROM scratch AS javascript:window.hacked=1\n# ${hostile}\nCOPY --from=0 /app /app\n`;

test("after loading, pasting and sharing ask the network for nothing", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await expect(page.getByText("ready to work offline")).toBeVisible();
  await bench.pick("Go binary in an empty image");
  await page.getByRole("button", { name: "Clear" }).click();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await bench.paste(`${log}\nFROM golang:1.25 AS build\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app\n`);
  await expect(bench.headline).not.toBeEmpty();
  await page.getByRole("button", { name: "Share a link" }).click();
  await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(/#v1\./);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  expect(asked.filter((it) => !it.startsWith("blob:") && !it.startsWith("data:"))).toEqual([]);
});

test("the page may not ask even if it wanted to", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const refused = await page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      fetch: () => fetch("/index.html"),
      beacon: () => {
        if (!navigator.sendBeacon("/x")) throw new Error("refused");
      },
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket("ws://127.0.0.1:1/");
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
    };
    const results: string[] = [];
    for (const name in tries) {
      try {
        await tries[name]?.();
      } catch {
        results.push(name);
      }
    }
    return results;
  });
  expect(refused).toContain("fetch");
  expect(refused).toContain("socket");
});

test("a script that comes with a log, a Dockerfile, a stage name or a link never runs", async ({ page }) => {
  const violations: string[] = [];
  page.on("console", (message) => message.text().includes("Content Security Policy") && violations.push(message.text()));
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pasteInto("log", log);
  await bench.dockerfile.fill(dockerfile);
  await expect(bench.headline).not.toBeEmpty();
  for (const summary of await page.locator("summary").all()) await summary.click();
  await page.getByRole("button", { name: "Share a link" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#v1\./);
  const address = await link.inputValue();
  await page.goto("about:blank");
  await bench.open(address);
  await expect(bench.headline).not.toBeEmpty();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(violations).toEqual([]);
});

test("no inline script runs that the build did not name", async ({ page }) => {
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", "<script>window.hacked = true</script></body>");
    await route.fulfill({ response, body });
  });
  await page.goto("/");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("it works offline after the first visit, and a reload too", async ({ page, context }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await expect(page.getByText("ready to work offline")).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await bench.pick("Go binary in an empty image");
  await expect(page.getByRole("list", { name: "Patched Dockerfile" })).toBeVisible();
});

test("offline, a large log is read too", async ({ page, context }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await expect(page.getByText("ready to work offline")).toBeVisible();
  await context.setOffline(true);
  await bench.open();
  const beats = "2026-11-20 09:00:00 rates: heartbeat\n".repeat(12_000);
  await bench.chooseFile("app.log", `${beats}Get "https://api.example.com/": x509: certificate signed by unknown authority\n`);
  await expect(page.getByText("all of them searched")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: /^Log, line 12,?001$/ }).first()).toBeVisible();
});
