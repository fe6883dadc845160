import { expect, test } from "@playwright/test";
import { workbenchOn } from "./workbench-page";

/** The same noise each time. */
function noise(length: number): string {
  let seed = 42;
  const characters: string[] = [];
  for (let at = 0; at < length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    characters.push(seed % 83 === 0 ? "\n" : String.fromCharCode(32 + (seed % 95)));
  }
  return characters.join("");
}

const html = "<!doctype html><html><head><script>window.hacked = true</script></head><body><h1>502 Bad Gateway</h1></body></html>";

for (const [name, text] of [
  ["HTML", html],
  ["an empty file", ""],
  ["nothing but spaces", "  \n\t\n"],
] as const)
  test(`garbage: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const bench = workbenchOn(page);
    await bench.open();
    await bench.chooseFile("what.bin", text);
    await page.waitForTimeout(300);
    if (text.length > 10) await expect(bench.headline).not.toBeEmpty();
    else await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
  });

for (const [name, file, said] of [
  [
    "a picture",
    { name: "shot.png", text: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) },
    "shot.png is a picture; paste its text.",
  ],
  [
    "bytes of no format",
    { name: "what.bin", text: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 255) },
    "what.bin is not text; paste the log or the Dockerfile as text.",
  ],
] as const)
  test(`${name} is refused, and what was there stays`, async ({ page }) => {
    const bench = workbenchOn(page);
    await bench.open();
    await bench.log.fill("x509: certificate signed by unknown authority");
    await bench.drop([file]);
    await expect(page.getByText(said)).toBeVisible();
    await expect(bench.log).toHaveValue("x509: certificate signed by unknown authority");
  });

test("a picture pasted into a box is refused in words", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.log.focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "image.png", { type: "image/png" }));
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("This is a picture; paste its text.")).toBeVisible();
  await expect(bench.log).toHaveValue("");
});

test("garbage: 5 MB of noise; a calm answer, and it can be had back", async ({ page }) => {
  test.slow();
  const bench = workbenchOn(page);
  await bench.open();
  const text = noise(5_000_000);
  await bench.chooseFile("noise.log", text);
  await expect(bench.headline).not.toBeEmpty({ timeout: 40_000 });
  await expect(page.getByText("5.0 MB")).toBeVisible();
  // The page still answers at once.
  const start = Date.now();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  expect(Date.now() - start).toBeLessThan(2000);
});
