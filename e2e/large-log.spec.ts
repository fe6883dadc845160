import { expect, type Page, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const failure = 'Get "https://api.corp.example/größe": tls: failed to verify certificate: x509: certificate signed by unknown authority';
const last = 'Get "https://mirror.corp.example/v2/": x509: certificate is valid for www.corp.example, not mirror.corp.example';

/** Lets go of a log of so many megabytes over the page, which makes it itself: it need not travel there. */
async function dropLog(page: Page, megabytes: number) {
  await page.evaluate(
    ({ megabytes, failure, last }) => {
      const line = (at: number) => `2026-11-23T03:04:05.${100 + (at % 900)}Z INFO [worker-${at % 64}] flushed ${at} entries of its queue\n`;
      const part = new TextEncoder().encode(Array.from({ length: 15_000 }, (_, at) => line(at)).join(""));
      const parts = Array.from({ length: Math.ceil((megabytes * 1e6) / part.length) }, () => part);
      const data = new DataTransfer();
      data.items.add(new File([line(0), `${failure}\n`, ...parts, `${last}\n`, line(1)], "service.log"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { megabytes, failure, last },
  );
}

/** Notes what a person could have seen at each frame while the log was read. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const look = () => {
      if (document.querySelector("progress")) {
        performance.mark("frame-while-reading");
        if (document.querySelector("article h1")) performance.mark("answer-while-reading");
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return (mark: string) => page.evaluate((it) => performance.getEntriesByName(it).length, mark);
}

test("a large log: answered while it is read on, and the page goes on living", async ({ page }) => {
  test.slow();
  const bench = workbenchOn(page);
  await bench.open();
  const seen = await watch(page);
  await dropLog(page, 60);
  await expect(page.getByText("all of them searched")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("progressbar")).toBeHidden();
  expect(await seen("frame-while-reading")).toBeGreaterThan(3);
  expect(await seen("answer-while-reading")).toBeGreaterThan(0);
  await expect(bench.log).toHaveValue(/größe/);
  // What stands at the end of it is there too.
  await expect(bench.log).toHaveValue(/not mirror\.corp\.example/);
  await expect(bench.headline).toContainText("api.corp.example");
});

test("a large log: reading it can be stopped, what was found stays", async ({ page }) => {
  test.slow();
  const bench = workbenchOn(page);
  await bench.open();
  await dropLog(page, 400);
  await expect(bench.headline).toContainText("api.corp.example", { timeout: 30_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByText(/of which the first .* were searched/)).toBeVisible();
  await expect(bench.log).not.toHaveValue(/not mirror\.corp\.example/);
  // The page goes on from what was found: the same failure beside a Dockerfile is another answer.
  await bench.pasteInto("dockerfile", "FROM scratch\nCOPY app /app\n");
  await expect(bench.headline).toContainText("no root certificates");
  await expect(bench.log).toHaveValue(/größe/);
});

const noise = (mark: string) => Array.from({ length: 9000 }, (_, at) => `${mark}${at} worker ${at % 97} flushed its queue\r\n`).join("");

for (const [name, bytes] of [
  ["UTF-16 as PowerShell writes it", Buffer.from(`\ufeff${noise("")}${failure}\r\n${noise("")}`, "utf16le")],
  ["UTF-16 without a mark", Buffer.from(`${noise("")}${failure}\r\n${noise("")}`, "utf16le")],
  ["UTF-16 with the other byte first", Buffer.from(`${noise("")}${failure}\r\n${noise("")}`, "utf16le").swap16()],
  ["Latin-1", Buffer.from(`${noise("größer ")}${failure}\r\n${noise("")}`, "latin1")],
  ["a short one in UTF-16", Buffer.from(`${failure}\r\n`, "utf16le")],
] as const)
  test(`a log in another encoding: ${name}`, async ({ page }) => {
    const bench = workbenchOn(page);
    await bench.open();
    await bench.chooseFile("build.log", bytes);
    await expect(bench.headline).toContainText("api.corp.example", { timeout: 20_000 });
    await expect(bench.log).toHaveValue(/größe": tls: failed/);
  });
