import { type ChildProcess, spawn } from "node:child_process";

export type Outcome = {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly output: string;
  readonly seconds: number;
};

export type CommandOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly limit?: number;
  /** Clears up after a run, and so goes on when nothing else may begin. */
  readonly atTheEnd?: boolean;
};

/** A step of making the world that a command of the system refused: this machine lacks something, the lab is not broken. */
export class CommandFailed extends Error {}

const running = new Set<ChildProcess>();
let isEnding = false;

/** Runs a program to its end and never throws; a program that is killed at the time limit, with all that it started, has code 124. */
export function command(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  if (isEnding && !options.atTheEnd)
    return Promise.resolve({ code: 130, stdout: "", stderr: "", output: "the run is ending\n", seconds: 0 });
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
      // A group of its own: a tracer that dies alone would leave what it traces behind.
      detached: true,
    });
    running.add(child);
    const timer = setTimeout(
      () => {
        late = true;
        // buildah ends what it has started, if it is let.
        killGroup(child, "SIGTERM");
        setTimeout(() => killGroup(child, "SIGKILL"), 5000).unref();
        // What left the group may hold the pipes open for ever.
        setTimeout(() => child.stdout.destroy() && child.stderr.destroy(), 8000).unref();
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
      running.delete(child);
      resolve({ code, stdout, stderr: stderr + extra, output: output + extra, seconds: (performance.now() - started) / 1000 });
    };
    child.on("error", (error) => end(127, `${program}: ${error.message}\n`));
    child.on("close", (code) => (late ? end(124, `${program} was stopped after ${options.limit ?? 300} seconds.\n`) : end(code ?? 1, "")));
  });
}

/** For the steps of building the world, where anything but success is the end. */
export async function mustRun(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const outcome = await command(program, args, options);
  if (outcome.code !== 0)
    throw new CommandFailed(`${[program, ...args].join(" ").slice(0, 300)} ended with ${outcome.code}:\n${outcome.output.slice(-3000)}`);
  return outcome.stdout;
}

/** Ends everything that is at work, at once, and lets nothing new begin. */
export function endAll(): void {
  isEnding = true;
  for (const child of running) killGroup(child, "SIGKILL");
}

function killGroup({ pid }: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
}
