import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { examples } from "../lib/cases/examples";
import { browserArguments, findOrInstallBrowser } from "../scripts/find-browser";
import { serve } from "../scripts/serve";

const port = 41974;
const measure = "rootcause:paste-to-painted";

/**
 * Milliseconds from an input to the frame that shows its answer, by the page's own marks; what moved in the frames after that one; and tasks
 * over 50 ms while the page comes to life.
 */
export async function pageBench() {
  const server = await serve("out", port);
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: [...browserArguments] });
  try {
    return { ...(await loadExamples(browser)), typing: await typeIntoLongDockerfile(browser), longTasks: await loadSlowly(browser) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForLoadState("networkidle");
  await page.mouse.move(30, 30);
  await page.mouse.move(60, 60);
  await page.waitForFunction(() => performance.getEntriesByName("rootcause:ready").length > 0);
  return page;
}

async function loadExamples(browser: Browser): Promise<{ readonly examples: readonly number[]; readonly shifts: readonly number[] }> {
  const page = await open(browser);
  await page.evaluate(() => {
    const seen: { start: number; value: number }[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) if ("value" in it) seen.push({ start: it.startTime, value: Number(it.value) });
    }).observe({ type: "layout-shift" });
  });
  await page.getByRole("button", { name: examples[0]?.name ?? "" }).click();
  await page.waitForTimeout(1000);
  await page.evaluate((it) => performance.clearMeasures(it), measure);
  for (let round = 0; round < 3; round++)
    for (const { id } of examples) {
      await page.getByLabel("Load an example").selectOption(id);
      await page.waitForTimeout(200);
    }
  return { examples: await timesOn(page), shifts: await shiftsAfter(page) };
}

/** A new answer takes the place of the old one, in its first frame; after that frame nothing is to move. */
async function shiftsAfter(page: Page): Promise<readonly number[]> {
  return page.evaluate((name) => {
    const painted = performance.getEntriesByName(name).map((it) => ({ start: it.startTime, end: it.startTime + it.duration }));
    const shifts: unknown = Object.entries(window).find(([name]) => name === "shifts")?.[1];
    if (!Array.isArray(shifts)) return [];
    const late = shifts.filter(({ start }) =>
      painted.some((it, index) => it.end < start && start < (painted[index + 1]?.start ?? Infinity)),
    );
    return late.map((it) => it.value);
  }, measure);
}

async function typeIntoLongDockerfile(browser: Browser): Promise<readonly number[]> {
  const page = await open(browser);
  const lines = Array.from({ length: 490 }, (_, line) =>
    line % 5 === 0 ? `RUN apt-get install -y package-${line} && rm -rf /var/lib/apt/lists/*` : `ENV NAME_${line}=value`,
  );
  await page
    .locator("#dockerfile")
    .fill(["FROM golang:1.25 AS build", ...lines, "FROM scratch", "COPY --from=build /app /app", ""].join("\n"));
  await page.waitForTimeout(1500);
  await page.evaluate((it) => performance.clearMeasures(it), measure);
  await page.locator("#dockerfile").focus();
  await page.keyboard.press("ControlOrMeta+End");
  for (const character of '# typed one by one\nENTRYPOINT ["/app"]') {
    await page.keyboard.type(character);
    await page.waitForTimeout(150);
  }
  return timesOn(page);
}

/** Tasks over 50 ms that begin after the page has come to life, on a processor slowed down four times. */
async function loadSlowly(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const seen: { start: number; duration: number }[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) seen.push({ start: it.startTime, duration: it.duration });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForTimeout(6000);
  return page.evaluate(() => {
    const alive = performance.getEntriesByName("rootcause:alive")[0]?.startTime ?? 0;
    const tasks: unknown = Object.entries(window).find(([name]) => name === "longTasks")?.[1];
    return Array.isArray(tasks) ? tasks.filter((it) => it.start > alive).map((it) => it.duration) : [];
  });
}

async function timesOn(page: Page): Promise<readonly number[]> {
  const times = await page.evaluate((it) => performance.getEntriesByName(it).map(({ duration }) => duration), measure);
  return times.sort((a, b) => a - b);
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { examples: loads, shifts, typing, longTasks } = await pageBench();
  const line = (name: string, times: readonly number[]) =>
    console.log(
      `${name}: ${times.length} times, median ${percentile(times, 0.5).toFixed(0)} ms, 95th percentile ${percentile(times, 0.95).toFixed(0)} ms`,
    );
  line("Example to painted answer (at most 50 ms)", loads);
  line("Typing in a Dockerfile of 500 lines (at most 100 ms)", typing);
  console.log(`Layout shift after the first frame of an answer (none allowed): ${shifts.reduce((sum, it) => sum + it, 0).toFixed(4)}`);
  console.log(
    `Tasks over 50 ms after the page came to life, processor slowed 4 times (none allowed): ${longTasks.map((it) => `${it.toFixed(0)} ms`).join(", ") || "none"}`,
  );
}
