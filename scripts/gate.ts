// The whole gate, the same here and in CI: `npm test`. With `--fast` (`npm run check`) it stops before the build.
// Ends with one line, `N passed, N failed`, summed over all runners; a check without cases of its own counts as one.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Count = { readonly passed: number; readonly failed: number };
type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads the runner's own report; undefined: the exit status is all there is. */
  readonly count?: () => Count;
  readonly slow?: boolean;
};

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = `${root}.gate`;
const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/playwright.json`;

const steps: readonly Step[] = [
  { name: "Style and lint (Biome)", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "Route types (Next)", command: ["next", "typegen"] },
  { name: "Types (TypeScript)", command: ["tsc", "--noEmit"] },
  { name: "lib is pure (no DOM, no Node)", command: ["tsc", "--noEmit", "-p", "lib"] },
  {
    name: "Unit tests (Vitest)",
    command: ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${vitestReport}`],
    count() {
      const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(vitestReport, "utf8"));
      return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
    },
  },
  { name: "Nothing unused (knip)", command: ["knip"] },
  { name: "Static build", command: ["node", "--import", "tsx", "scripts/build.ts"], slow: true },
  { name: "Weight of the first visit (size-limit)", command: ["size-limit"], slow: true },
  {
    name: "Browser tests (Playwright)",
    command: ["playwright", "test"],
    count() {
      const { stats } = JSON.parse(readFileSync(playwrightReport, "utf8"));
      // A test that passed only at the second try, or was skipped, is not a pass.
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    },
    slow: true,
  },
];

const run = ([program, ...args]: Step["command"]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin:${process.env["PATH"] ?? ""}`,
        PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
        NEXT_TELEMETRY_DISABLED: "1",
        // In a file or a CI's log, colours are noise around each of thousands of dots.
        ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
      },
    });
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });

const countOf = (step: Step, status: number): Count => {
  const single = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.count) return single;
  try {
    const count = step.count();
    // A runner that fails outside its tests, or runs none, is a failure too.
    const silent = count.failed === 0 && (status !== 0 || count.passed === 0);
    return silent ? { passed: count.passed, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const fast = process.argv.includes("--fast");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;
const table: string[] = [];
for (const step of steps.filter((it) => !(fast && it.slow))) {
  console.log(`\n▸ ${step.name}: ${step.command.slice(0, 4).join(" ").replace(root, "")}`);
  const started = performance.now();
  const count = countOf(step, await run(step.command));
  passed += count.passed;
  failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  table.push(
    `${count.failed === 0 ? "✓" : "✗"} ${step.name.padEnd(42)} ${String(count.passed).padStart(6)} passed ${String(count.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
  );
}
writeFileSync(`${reports}/summary.json`, JSON.stringify({ passed, failed }));
console.log(`\n${table.join("\n")}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
