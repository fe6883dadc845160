import { defineConfig } from "@playwright/test";
import { browserArguments, findOrInstallBrowser } from "./scripts/find-browser";

const port = 41973;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // The gate asks for the counts in a file of its own choice.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["line"], ["json"]] : [["list"]],
  // No story is about time; a busy machine may take its own.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    permissions: ["clipboard-read", "clipboard-write"],
    launchOptions: { executablePath: findOrInstallBrowser(), args: [...browserArguments] },
    trace: "retain-on-failure",
  },
  webServer: {
    command: "node --import tsx scripts/serve.ts",
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
