import { expect, test } from "@playwright/test";
import { examples } from "../lib/cases/examples";
import { workbenchOn } from "./workbench-page";

const failure =
  'app | Get "https://login.example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority\n';
const dockerfile = 'FROM golang:1.25 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n';
const served = `CONNECTED(00000003)
---
Certificate chain
 0 s:CN = login.example.com
   i:O = Example Corp, CN = Example Inspection CA
---
Verify return code: 20 (unable to get local issuer certificate)
`;

test("what a command printed goes below the log, wherever it is pasted", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(failure);
  await expect(bench.headline).toContainText("login.example.com");
  await bench.paste(served);
  await expect(bench.log).toHaveValue(failure + served);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bench.log).toHaveValue(failure);
});

test("another log takes the place of the first, which can be had back; an untouched example is not missed", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(examples[0]?.name ?? "");
  await page.getByLabel("Load an example").selectOption(examples[1]?.id ?? "");
  await expect(bench.dockerfile).toHaveValue(examples[1]?.dockerfile ?? "");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await bench.log.fill(failure);
  await page.getByLabel("Load an example").selectOption(examples[0]?.id ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bench.log).toHaveValue(failure);
});

test("a button pastes, for those without a keyboard", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await page.evaluate((it) => navigator.clipboard.writeText(it), failure);
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(bench.headline).toContainText("login.example.com");
});

test("a Dockerfile, a manifest and a log, let go of together, are told apart", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  const manifest = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec:\n  containers:\n    - name: app\n      image: app\n";
  await bench.drop([
    { name: "pod.yaml", text: manifest },
    { name: "notes.txt", text: "FROM golang:1.25 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n" },
    { name: "out.txt", text: failure },
  ]);
  await expect(bench.dockerfile).toHaveValue(/^FROM golang/);
  await expect(bench.log).toHaveValue(manifest + failure);
  await expect(page.getByText("Read pod.yaml, notes.txt, out.txt.")).toBeVisible();
});

test("a new log over an old one: the Dockerfile is still used, and that is said", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.paste(failure);
  await bench.paste(dockerfile);
  await expect(bench.dockerfile).toHaveValue(dockerfile);
  await expect(bench.log).toHaveValue(failure);
  await bench.log.evaluate((it) => it.blur());
  await bench.paste(failure.replaceAll("login", "orders"));
  await expect(page.getByText("Log replaced; your Dockerfile is still used.")).toBeVisible();
  await expect(bench.headline).not.toBeEmpty();
});

test("what a person brings does not mix with an example", async ({ page }) => {
  const bench = workbenchOn(page);
  await bench.open();
  await bench.pick(examples[0]?.name ?? "");
  await page.locator("body").click({ position: { x: 4, y: 400 } });
  await bench.paste(failure);
  await expect(bench.log).toHaveValue(failure);
  await expect(bench.dockerfile).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(bench.dockerfile).toHaveValue(examples[0]?.dockerfile ?? "");
});
