import type { Span } from "../text/span";
import type { FailureKind, Phase, Runtime } from "../vocabulary";

/** Whose list of trusted authorities was asked. */
export const verifiers = {
  program: "the program itself",
  "build-step": "a command of a build step",
  daemon: "the container engine that pulls or pushes",
  kubelet: "the node's kubelet or container runtime",
  "api-server": "the Kubernetes API server",
  controller: "a controller in the cluster",
  "image-builder": "an image builder such as kaniko",
  "ci-runner": "the CI runner",
  "host-tool": "a tool on a machine",
  peer: "the other side of the connection",
  unknown: "not said",
} as const satisfies Record<string, string>;
export type Verifier = keyof typeof verifiers;

/** The build step that printed the failure, as the build log names it. */
export type BuildStep = {
  readonly tool: "buildkit" | "classic" | "kaniko" | "buildah";
  /** Stage as the log names it: `builder`, `stage-1`; undefined where the tool does not say. */
  readonly stage: string | undefined;
  /** 1-based position among the steps of that stage (BuildKit) or of the file (classic), and how many there are. */
  readonly step: number | undefined;
  readonly steps: number | undefined;
  /** The instruction as the log prints it, `RUN curl …`, possibly cut short by the tool. */
  readonly instruction: string | undefined;
};

/** What else a message told, by name. Values are copied from the text, unescaped. */
export const factNames = {
  issuer: "who signed the certificate",
  subject: "whose certificate it is",
  intermediary: "a known intercepting proxy, recognised by its issuer",
  "default-certificate": "a known default or test certificate, and whose",
  reason: "the reason inside the reason",
  candidate: "the authority that was tried",
  now: "the verifier's clock",
  "not-after": "end of validity",
  "not-before": "start of validity",
  "wanted-name": "the name that was asked for",
  "valid-for": "the names in the certificate",
  depth: "position in the chain, 0 is the server's own",
  code: "the library's code for the failure",
  file: "the CA file or directory the program named",
  alert: "the TLS alert",
  algorithm: "the algorithm that was refused",
  image: "the image reference that was pulled or pushed",
  webhook: "the webhook that was called",
  proxy: "the proxy the request went through",
  url: "the address that was asked for",
  "proxy-root": "a name of a root that the text itself mentions",
} as const satisfies Record<string, string>;
export type FactName = keyof typeof factNames;

/** One failure of trust, told apart from its repeats. Plain data. */
export type Failure = {
  readonly kind: FailureKind;
  readonly phase: Phase;
  readonly runtime: Runtime;
  readonly verifier: Verifier;
  /** Host or host:port that failed, as written, never the proxy. */
  readonly host: string | undefined;
  /** The innermost message, in the text as pasted. */
  readonly span: Span<"log">;
  /** Id of the entry in lib/log/signatures. */
  readonly signature: string;
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  readonly step: BuildStep | undefined;
  /** How often it was seen. */
  readonly count: number;
  /** Where the program dropped the reason: the other kinds that print the same text. */
  readonly alsoMeans: readonly FailureKind[];
};

export type LogReading = {
  /** All distinct failures, in the order of the text. */
  readonly failures: readonly Failure[];
  /** The one to act on. */
  readonly failure: Failure | undefined;
};
