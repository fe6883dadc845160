import type { Failure } from "../log/failure";
import type { StageSummary } from "../report";
import type { Runtime } from "../vocabulary";
import { findHost } from "./host-of";
import type { Situation } from "./situation";

/** How this case's parts are called in a sentence. */
export type Words = {
  /** "your Go program", "`curl`". */
  readonly program: string;
  /** "`api.example.com`" or "the server". */
  readonly server: string;
  /** "the final stage", "stage `build`", "the image" where there is only one; "the image" without a Dockerfile. */
  readonly stage: string;
  /** "`debian:bookworm-slim`"; the stage's own base after aliases. */
  readonly base: string;
  /** Happened (a log), or will happen (only a Dockerfile). */
  readonly happened: boolean;
  /** A RUN step failed, not the program in the finished image. */
  readonly building: boolean;
};

export function wordsOf(situation: Situation): Words {
  const { failure, stage, stages } = situation;
  const host = findHost(failure);
  const building = failure?.phase === "build";
  return {
    program: programOf(building ? failure?.runtime : (situation.runtime ?? failure?.runtime), building),
    server: host === undefined ? "the server" : `\`${host.name}${host.port === undefined || host.port === 443 ? "" : `:${host.port}`}\``,
    stage: stageWordOf(stage, stages),
    base: `\`${stage?.state.base ?? "the base image"}\``,
    happened: failure !== undefined,
    building,
  };
}

/** "the final stage", "stage `build`", "stage 2 (`golang:1.25`)"; "the image" where a file has one stage. */
export function stageWordOf(stage: StageSummary | undefined, stages: readonly StageSummary[]): string {
  if (stage === undefined || stages.length < 2) return "the image";
  const isLast = stage.index === stages.length - 1;
  if (stage.name !== undefined) return isLast ? `the final stage (\`${stage.name}\`)` : `stage \`${stage.name}\``;
  return isLast ? "the final stage" : `stage ${stage.index + 1} (\`${stage.state.base}\`)`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The CA file that the message names; a path ends where the next word begins. */
export function fileOf({ facts }: Failure): string | undefined {
  return facts.file?.split(/\s/, 1)[0]?.replaceAll("`", "");
}

const programs: Record<Runtime, string> = {
  go: "your Go program",
  openssl: "your program (it verifies with OpenSSL)",
  node: "your Node.js program",
  python: "your Python program",
  java: "your Java program",
  rust: "your Rust program",
  dotnet: "your .NET program",
  ruby: "your Ruby program",
  php: "your PHP program",
  curl: "`curl`",
  git: "`git`",
  wget: "`wget`",
  apt: "`apt`",
  apk: "`apk`",
  gnutls: "the program (it verifies with GnuTLS)",
  erlang: "your Erlang program",
  deno: "your Deno program",
  bun: "your Bun program",
  perl: "your Perl program",
  mbedtls: "the program (it verifies with Mbed TLS)",
  other: "the program",
};

/** In a build step the program is rarely the person's own: `npm`, `pip`, `mvn`. */
const tools: Partial<Record<Runtime, string>> = {
  go: "the Go tool in that step",
  openssl: "the command in that step",
  node: "Node.js in that step",
  python: "Python in that step",
  java: "Java in that step",
  rust: "the Rust tool in that step",
  dotnet: ".NET in that step",
  ruby: "Ruby in that step",
  php: "PHP in that step",
  gnutls: "the command in that step",
  erlang: "Erlang in that step",
  deno: "Deno in that step",
  bun: "Bun in that step",
  perl: "Perl in that step",
  other: "the command in that step",
};

function programOf(runtime: Runtime | undefined, building: boolean): string {
  if (runtime === undefined) return building ? "the command in that step" : "your program";
  return (building ? tools[runtime] : undefined) ?? programs[runtime];
}
