import { expect, type Page } from "@playwright/test";

/** The last stage runs tests: which one runs must be asked. */
export const doubtful = `FROM golang:1.25 AS build
RUN go build -o /app .

FROM scratch AS app
COPY --from=build /app /app
ENTRYPOINT ["/app"]

FROM build AS unit-tests
RUN go test ./...
`;

/** What a person does on the page, in a person's words. */
export function workbenchOn(page: Page) {
  const log = page.getByRole("textbox", { name: "Log", exact: true });
  const dockerfile = page.getByRole("textbox", { name: "Dockerfile", exact: true });
  const answer = page.getByRole("article", { name: "Answer" });
  return {
    log,
    dockerfile,
    answer,
    headline: answer.getByRole("heading", { level: 1 }),
    /** Opens the page and shows a sign of life, so that the engine is there. */
    async open(address = "/") {
      await page.goto(address);
      await expect(async () => {
        await page.mouse.move(20, 20);
        await page.mouse.move(40, 40);
        expect(await page.evaluate(() => performance.getEntriesByName("rootcause:ready").length)).toBe(1);
      }).toPass({ intervals: [50, 100, 200, 400], timeout: 20_000 });
    },
    /** Pastes as Ctrl+V does, where the focus is. */
    async paste(text: string) {
      await page.evaluate((it) => navigator.clipboard.writeText(it), text);
      await page.keyboard.press("ControlOrMeta+V");
    },
    async pasteInto(box: "log" | "dockerfile", text: string) {
      await { log, dockerfile }[box].focus();
      await this.paste(text);
    },
    async pick(name: string) {
      await page.getByRole("button", { name }).first().click();
      await expect(answer).toBeVisible();
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    /** Lets go of files over the page. */
    async drop(files: readonly { readonly name: string; readonly text: string | Uint8Array }[]) {
      const transfer = await page.evaluateHandle(
        (all) => {
          const data = new DataTransfer();
          for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name));
          return data;
        },
        files.map(({ name, text }) => ({ name, bytes: [...(typeof text === "string" ? new TextEncoder().encode(text) : text)] })),
      );
      await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
      await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    },
    async chooseFile(name: string, text: string | Uint8Array) {
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
    },
  };
}
