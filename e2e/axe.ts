import { createRequire } from "node:module";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

const path = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The checker is put in by the test, which the page's own policy would rightly refuse. */
export function newCheckedContext(browser: Browser, colorScheme: "light" | "dark", baseURL: string | undefined): Promise<BrowserContext> {
  return browser.newContext({ colorScheme, bypassCSP: true, reducedMotion: "reduce", ...(baseURL ? { baseURL } : {}) });
}

/** Nothing to object to, at each of these widths. */
export async function checkWithAxe(page: Page, where: string, widths: readonly number[] = [390, 768, 1440]): Promise<void> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(async (runOnly) => {
      // biome-ignore lint/suspicious/noExplicitAny: the checker has put itself there
      const { violations } = await (globalThis as any).axe.run(document, { runOnly, resultTypes: ["violations"] });
      return violations.map(
        (it: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
          `${it.id}: ${it.nodes
            .slice(0, 3)
            .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)
            .join(" | ")}`,
      );
    }, rules);
    expect(found, `${where}, ${width} wide`).toEqual([]);
  }
}
