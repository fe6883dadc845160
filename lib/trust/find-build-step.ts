import type { Dockerfile, Instruction, Stage } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";
import { commandsOf } from "../shell/commands-of";
import { verifies } from "./verifies";

/**
 * People paste what `npm ci` or `go mod download` printed without the marks of the build around it. Such a tool speaks in words of its own,
 * and where a RUN calls it, that RUN is the step that failed.
 */
export function findBuildStep({ text, stages }: Dockerfile, failure: Failure, log: string): Failure | undefined {
  if (failure.phase !== "unknown") return undefined;
  const near = log.slice(Math.max(0, failure.span.start - before), failure.span.end + behind);
  for (const tool of tools) {
    if (!tool.says.test(near)) continue;
    for (const stage of stages) {
      const run = stage.instructions.find((it) => calls(it, tool));
      if (run !== undefined) return { ...failure, phase: "build", verifier: "build-step", step: stepOf(text, stage, run) };
    }
  }
  return undefined;
}

const before = 1500;
const behind = 800;

function calls({ detail }: Instruction, tool: Tool): boolean {
  return (
    detail.kind === "run" &&
    commandsOf(detail.script.body).some(({ words }) => {
      const texts = words.map((it) => it.text);
      const call = texts
        .slice(0, 6)
        .join(" ")
        .replace(/^\S*\//, "");
      return tool.calls.test(call) && (tool.mayCheckNothing !== true || verifies(texts.join(" ")));
    })
  );
}

function stepOf(text: string, stage: Stage, { span }: Instruction): Failure["step"] {
  return {
    tool: "buildkit",
    stage: stage.name ?? `stage-${stage.index}`,
    step: undefined,
    steps: undefined,
    instruction: text.slice(span.start, span.end),
  };
}

type Tool = {
  /** What it prints when a download fails, and no program prints at run time. */
  readonly says: RegExp;
  /** A command of a RUN, without the directory of its program. */
  readonly calls: RegExp;
  /** It can be told on its command line not to check, and then this was not the call that failed. */
  readonly mayCheckNothing?: true;
};

const tools: readonly Tool[] = [
  {
    says: /^go: (?:downloading |[\w.~/-]{1,200}@\S{1,100}: |module \S{1,200}: )|\/@v\/(?:list|v?[0-9][^\s"]{0,100}\.(?:mod|info|zip))/m,
    calls: /^(?:go (?:mod|build|get|install|list|test|vet|generate|run)|xcaddy)\b/,
  },
  {
    says: /Updating crates\.io index|index\.crates\.io|static\.crates\.io|crates\.io-index|failed to (?:fetch|download from|get `[^`\n]{1,100}` as a dependency)|spurious network error|download of config\.json failed/,
    calls: /^cargo\b/,
  },
  {
    says: /^npm (?:ERR!|error) (?:code (?:SELF_SIGNED|UNABLE_TO|DEPTH_ZERO|CERT_)|errno |request to |network request to )/m,
    calls: /^(?:npm|npx|corepack) ?(?!start|run start)/,
  },
  { says: /registry\.yarnpkg|^error An unexpected error occurred: "https?:|➤ YN\d{4}/m, calls: /^(?:yarn|corepack)(?: (?!start)|$)/ },
  { says: /ERR_PNPM_|\[FETCH_ERROR\]/, calls: /^(?:pnpm|corepack) / },
  { says: /Failed to fetch: `https?:|Request failed after \d{1,2} retries/, calls: /^uv / },
  {
    says: /Could not fetch URL |^(?:WARNING: )?Retrying \(Retry\([^\n]{1,600}\/simple\/|No matching distribution found for /m,
    calls: /^(?:pip[\d.]{0,5} |python[\d.]{0,5} -m pip |pipenv |pip-sync|poetry )/,
  },
  { says: /^Unable to (?:find|download) [^\n]{1,200}poetry|All attempts to connect to \S{1,200} failed/m, calls: /^poetry / },
  { says: /Conda(?:SSL|HTTP)Error|\brepodata\.json\b/, calls: /^(?:conda|mamba|micromamba) / },
  {
    says: /packages\.json" file could not be downloaded|repo\.packagist\.org|The "https:\/\/[^"\n]{1,300}" file could not be downloaded/,
    calls: /^(?:composer|composer\.phar|php \S{0,40}composer)\b/,
  },
  {
    says: /Could not verify the SSL certificate for https|Could not fetch specs from https|Unable to download data from https|Gem::RemoteFetcher|Bundler::/,
    calls: /^(?:bundle|gem) /,
  },
  {
    says: /Could not transfer artifact|Non-resolvable (?:parent|import) POM|Could not resolve dependencies for project|Plugin \S{1,200} or one of its dependencies could not be resolved/,
    calls: /^(?:mvnw?|sh mvnw)\b/,
  },
  {
    says: /Could not (?:GET|HEAD) 'https|Could not resolve all (?:files|dependencies|artifacts) for|Plugin \[id: /,
    calls: /^(?:gradlew?|sh gradlew)\b/,
  },
  {
    says: /\berror NU\d{4}\b|NU1301|Unable to load the service index for source/,
    calls: /^(?:dotnet (?:restore|build|publish|tool|add|test)|nuget)\b/,
  },
  {
    says: /Errors during downloading metadata for repo|Cannot download repomd\.xml|Failed to download metadata for repo|\[Errno 14\] curl#/,
    calls: /^(?:dnf|yum|microdnf|tdnf) /,
  },
  // What an image starts may call it as well, but a RUN that does is what people paste.
  { says: /^curl: \(\d{1,3}\) /m, calls: /^curl [^|;&]{0,300}https:/, mayCheckNothing: true },
  { says: /Mix\.(?:Error|Hex)|Failed to fetch record for|Unknown package \S{1,80} in lockfile/, calls: /^mix / },
];
