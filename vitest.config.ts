import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["{lib,components,lab,bench,scripts}/**/*.test.ts"], exclude: ["**/node_modules/**", "lab/.world/**"] },
});
