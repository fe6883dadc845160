import type { Situation } from "./situation";

/** The one that runs jobs, and where it takes a CA from. */
export type CiRunner = {
  readonly program: string;
  readonly snippet: (host: string) => readonly string[];
  /** What the CA does not reach. */
  readonly note: string;
  readonly check: (host: string) => { readonly title: string; readonly command: string } | undefined;
  readonly citation: string;
};

/** Told by its own classes and paths; GitLab's is the one whose messages are recognised as a runner's. */
export function findCiRunner({ failure, log }: Pick<Situation, "failure" | "log">): CiRunner | undefined {
  if (failure === undefined) return undefined;
  const near = log.slice(Math.max(0, failure.span.start - 1500), failure.span.end + 1500);
  const found = runners.find(({ says }) => says.test(near));
  if (found !== undefined || failure.verifier !== "ci-runner") return found;
  return /(?:Preparing the "kubernetes" executor|Using Kubernetes (?:executor|namespace))/i.test(near)
    ? gitlabRunnerInCluster
    : gitlabRunner;
}

export const gitlabRunner: CiRunner = {
  program: "GitLab Runner",
  snippet: (host) => [
    "sudo mkdir -p /etc/gitlab-runner/certs",
    `sudo cp corp-ca.crt /etc/gitlab-runner/certs/${host}.crt`,
    "sudo gitlab-runner restart",
  ],
  note: "It also hands the CA to the job's git; a job's own tools need it in their image.",
  check: () => ({ title: "The runner reaches its server", command: "gitlab-runner verify" }),
  citation: "https://docs.gitlab.com/runner/configuration/tls-self-signed/",
};

const gitlabRunnerInCluster: CiRunner = {
  ...gitlabRunner,
  program: "The GitLab runner in the cluster",
  snippet: (host) => [
    "# the key is the server's name",
    `kubectl -n NAMESPACE create secret generic gitlab-ca --from-file=${host}.crt=corp-ca.crt`,
    "# the runner's chart takes it by the secret's name",
    "helm upgrade gitlab-runner gitlab/gitlab-runner -n NAMESPACE --reuse-values --set certsSecretName=gitlab-ca",
    "# without the chart: tls-ca-file in the [[runners]] section of config.toml",
  ],
  check: () => ({
    title: "The runner fetches the sources: run the job again",
    command: "kubectl -n NAMESPACE rollout status deploy/gitlab-runner",
  }),
};

const runners: readonly (CiRunner & { readonly says: RegExp })[] = [
  {
    says: /GitHub\.Runner\.|GitHubActionsService|\bactions-runner\//,
    program: "The GitHub Actions runner",
    snippet: () => [
      "# on the runner's machine (Debian, Ubuntu): the runner is a .NET program and reads the system's store",
      "sudo cp corp-ca.crt /usr/local/share/ca-certificates/corp-ca.crt && sudo update-ca-certificates",
      "# actions in JavaScript run in Node.js, which has its own list; in the runner's directory",
      "echo NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/corp-ca.crt >> .env",
      "sudo ./svc.sh stop && sudo ./svc.sh start",
    ],
    note: "Containers that a job starts have lists of their own: a job's own tools need the CA in their image.",
    check: (host) => ({
      title: "The runner reaches its server",
      command: `./config.sh --check --url https://${host}/ORGANISATION --pat TOKEN`,
    }),
    citation:
      "actions/runner docs/checks/sslcert.md; https://docs.github.com/enterprise-server@latest/admin/managing-github-actions-for-your-enterprise",
  },
  {
    // Not `hudson.remoting` alone: its frames stand below every exception that a job brings back.
    says: /hudson\.remoting\.(?:jnlp\.|Launcher\.|Engine\.(?:innerRun|run)\b)|JnlpAgentEndpointResolver|tcpSlaveAgentListener/,
    program: "The Jenkins agent",
    snippet: (host) => [
      "# the agent's own option: a CA beside those that Java knows",
      `java -jar agent.jar -url https://${host}/ -name NAME -secret @secret-file -cert @/etc/corp/corp-ca.crt`,
    ],
    note: "Only the agent's own connection is helped: Java programs of a job ask the keystore, and other tools their own list.",
    check: () => undefined,
    citation: "jenkinsci/remoting docs/inboundAgent.md, option -cert",
  },
];
