import { expect, type Locator, type Page, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

const untrusted = "tls: failed to verify certificate: x509: certificate signed by unknown authority";
const outside = {
  "a pull": `Error response from daemon: Get "https://registry.corp.example:5000/v2/": ${untrusted}\n`,
  "a pull in a cluster": `Warning  Failed  4s  kubelet  Failed to pull image "registry.corp.example/a:1": failed to do request: Head "https://registry.corp.example/v2/a/manifests/1": ${untrusted}\n`,
  "a webhook": `Error from server (InternalError): failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": ${untrusted}\n`,
} as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const dockerfile = 'FROM golang:1.25 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n';

async function expectOnFirstScreen(page: Page, it: Locator) {
  await expect(it).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollWidth - innerWidth])).toEqual([0, 0]);
}

for (const viewport of sizes)
  for (const [name, log] of Object.entries(outside))
    test(`${name}, ${viewport.width} wide: the command is there without a click, and can be copied`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const bench = workbenchOn(page);
      await bench.open();
      await bench.paste(log);
      const copy = page.getByRole("button", { name: "Copy the command", exact: true }).first();
      await expectOnFirstScreen(page, copy);
      await copy.click();
      await expect.poll(bench.clipboard).toMatch(/^(?:sudo|cmctl|kubectl) /);
    });

test("on a phone a button takes the Dockerfile that a log alone asks for", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(`app | Get "https://login.example.com/": ${untrusted}\n`);
  const button = page.getByRole("button", { name: "Paste the Dockerfile" });
  await expectOnFirstScreen(page, button);
  // What is in the clipboard is still the log: then the box is shown, ready to be pasted into.
  await button.click();
  await expect(page.getByText("There is no Dockerfile in the clipboard.")).toBeVisible();
  await expect(bench.dockerfile).toBeFocused();
  await page.evaluate((it) => navigator.clipboard.writeText(it), dockerfile);
  await button.click();
  await expect(page.locator("#dockerfile")).toHaveValue(dockerfile);
  await expectOnFirstScreen(page, page.getByRole("button", { name: "Copy the patched Dockerfile" }).first());
});

test("a file that only the person has is named right under the patch", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(
    'Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\nI/O error on POST request for "https://keycloak.corp.internal/token"\n',
  );
  await bench.paste('FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nENTRYPOINT ["java", "-jar", "/app.jar"]\n');
  await expectOnFirstScreen(page, page.getByText("beside the Dockerfile under the name corp-ca.crt").first());
});

test("an answer stays where it first stood", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await page.evaluate(() => {
    const shifts: { start: number; value: number }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) if ("value" in it) shifts.push({ start: it.startTime, value: Number(it.value) });
    }).observe({ type: "layout-shift" });
  });
  for (const log of Object.values(outside)) {
    await bench.paste(`${log}\n${dockerfile}`);
    await expect(bench.headline).not.toBeEmpty();
    await page.waitForTimeout(300);
  }
  const late = await page.evaluate(() => {
    const painted = performance
      .getEntriesByName("rootcause:paste-to-painted")
      .map((it) => ({ start: it.startTime, end: it.startTime + it.duration }));
    const shifts: unknown = Object.entries(window).find(([name]) => name === "shifts")?.[1];
    if (!Array.isArray(shifts) || painted.length < 3) return "not measured";
    // A new answer takes the place of the old one in its first frame; after that nothing is to move.
    return shifts.filter(({ start }) => painted.some(({ end }, index) => end < start && start < (painted[index + 1]?.start ?? Infinity)));
  });
  expect(late).toEqual([]);
});
