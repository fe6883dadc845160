import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,components,lab,bench,scripts}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "lab/.world/**"],
    // Nothing in lib holds state, so the files may share one world; importing it anew for each costs minutes.
    isolate: false,
    setupFiles: ["vitest.setup.ts"],
    // A golden file that is missing fails; else a plain run would write what it got, and pass. `vitest -u` draws it.
    update: "none",
    // Property tests run long on a busy machine; no test is about time.
    testTimeout: 60_000,
  },
});
