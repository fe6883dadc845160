import { expect, test } from "@playwright/test";
import { doubtful, workbenchOn } from "./workbench-page";

test("where the last stage looks like a test stage, one click says what runs", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(doubtful);
  const question = page.getByRole("region", { name: "Which stage runs?" });
  await expect(question).toContainText("looks like a stage for tests");
  await question.getByRole("button", { name: "app", exact: true }).click();
  await expect(question).toHaveCount(0);
  await expect(bench.headline).toContainText("no root certificates");
  await expect(bench.headline).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Runs" })).toHaveValue("app");
  await expect(page.getByRole("list", { name: "What changes" })).toContainText("COPY --from=build");
});

test("it may be right as it is, and another program may run in it", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(doubtful);
  const question = page.getByRole("region", { name: "Which stage runs?" });
  await question.getByRole("combobox", { name: "Program" }).selectOption("Node.js");
  await expect(page.getByText("· Node.js")).toBeVisible();
  await question.getByRole("button", { name: "unit-tests, as it is" }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Runs" })).toHaveValue("unit-tests");
});
