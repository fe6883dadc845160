import { test } from "@playwright/test";
import { checkWithAxe, newCheckedContext } from "./axe";
import { doubtful, workbenchOn } from "./workbench-page";

/** Each picture is in one of them: the chain, the map of stages with a fix in it, the table of look-ups, and no picture at all. */
const stories = [
  "Go binary in an empty image",
  "COPY --from=alpine instead of --from=certs",
  "npm install behind a company proxy",
  "docker pull from a private registry",
  "Only a Dockerfile",
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing: answers, ${colorScheme}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await newCheckedContext(browser, colorScheme, baseURL);
    const page = await context.newPage();
    const bench = workbenchOn(page);
    await bench.open();
    await checkWithAxe(page, "empty");
    for (const story of stories) {
      await bench.pick(story);
      for (const summary of await page.locator("summary").all()) await summary.click();
      await checkWithAxe(page, story);
      await page.getByRole("button", { name: "Clear" }).click();
    }
    await bench.paste(doubtful);
    await checkWithAxe(page, "a doubtful stage");
    await page.getByRole("button", { name: "Clear" }).click();
    await bench.paste('Get "https://api.example.com/": x509: certificate signed by unknown authority');
    await checkWithAxe(page, "only a log");
    await context.close();
  });

  test(`axe finds nothing: dialogs and views, ${colorScheme}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await newCheckedContext(browser, colorScheme, baseURL);
    const page = await context.newPage();
    const bench = workbenchOn(page);
    await bench.open();
    await bench.dockerfile.fill(
      "FROM golang:1.25 AS build\nENV GITHUB_TOKEN=ghp_0123456789abcdefghij\nRUN go build\nFROM scratch\nCOPY --from=build /a /a\n",
    );
    await page.getByRole("radio", { name: "Side by side", exact: true }).check({ force: true });
    await checkWithAxe(page, "side by side");
    await page.getByRole("button", { name: "Share a link" }).click();
    await checkWithAxe(page, "sharing");
    await page.keyboard.press("Escape");
    await page.locator("body").press("?");
    await checkWithAxe(page, "the keys");
    await context.close();
  });

  test(`axe finds nothing: pages to read, ${colorScheme}`, async ({ browser, baseURL }) => {
    test.slow();
    const context = await newCheckedContext(browser, colorScheme, baseURL);
    const page = await context.newPage();
    for (const address of [
      "/causes",
      "/causes/stage-mistaken-for-image",
      "/errors",
      "/errors/apk",
      "/runtimes",
      "/learn",
      "/no-such-page",
    ]) {
      await page.goto(address);
      await checkWithAxe(page, address, [390]);
    }
    // A fifth of the long list is like the rest of it.
    await page.goto("/images#scratch");
    await page.getByRole("searchbox").fill("debian");
    await checkWithAxe(page, "/images", [390]);
    await context.close();
  });
}
