import { spawn } from "node:child_process";

export type Outcome = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly output: string;
  readonly seconds: number;
};

/** Runs a program to its end and never throws; a program that is killed at the time limit has code 124. */
export function command(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly limit?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    let stdout = "";
    let stderr = "";
    let output = "";
    let late = false;
    const child = spawn(program, [...args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const timer = setTimeout(
      () => {
        late = true;
        child.kill("SIGKILL");
      },
      (options.limit ?? 300) * 1000,
    );
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      output += text;
    });
    const end = (code: number, extra: string) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr: stderr + extra, output: output + extra, seconds: (performance.now() - started) / 1000 });
    };
    child.on("error", (error) => end(127, `${program}: ${error.message}\n`));
    child.on("close", (code) => end(late ? 124 : (code ?? 1), ""));
  });
}

/** For the steps of building the world, where anything but success is the end. */
export async function mustRun(program: string, args: readonly string[], options: Parameters<typeof command>[2] = {}): Promise<string> {
  const outcome = await command(program, args, options);
  if (outcome.code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${outcome.code}:\n${outcome.output.slice(-3000)}`);
  return outcome.stdout;
}
