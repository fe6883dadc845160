import type { PhaseSign } from "./phase-sign";

const components =
  "kubelet|kube-proxy|kube-apiserver|kube-controller-manager|kube-scheduler|cloud-controller-manager|cluster-autoscaler|k3s|rke2|kubeadm|metrics-server|coredns|konnectivity-agent|kube-state-metrics|cert-manager|calico|cilium|flannel|istiod|istio-proxy|pilot-agent|linkerd|gatekeeper|kyverno|argocd-[a-z]{3,20}|external-secrets|external-dns|(?:source|helm|kustomize|notification|image-reflector|image-automation)-controller|ingress-nginx-controller|velero|karpenter|remotedialer|cattle-[a-z-]{3,30}|olm-operator";

/** Names of programs that belong to a cluster itself, as they stand in the name of a pod. */
export const clusterComponent = new RegExp(`^(?:${components})(?![a-z])`);

/** The image is made: what follows is no build step. A prompt above it spoke for the build. */
const builtImage =
  /^\[\+\] Building [0-9.hms]{1,12} \([0-9]{1,4}\/[0-9]{1,4}\) FINISHED|^ {0,3}=> => (?:naming to|writing image) |^naming to \S{1,300}|^Successfully (?:built|tagged) \S/;
// After this line somebody else speaks: another command, another part of a pipeline.
const nextCommand = /^(?:\S{1,60} ){0,3}\S{0,60}[$#%❯➜] \S|^PS \S{1,100}>|^##\[group\]|^section_start:/;

const gitlabJob = /^Running with gitlab-runner |^Job succeeded/;

// Half the world's servers have an `/api/v1`: it is Kubernetes' only with its port, its client's timeout or log beside it, or with what
// no other server lists. `nodes`, `events` and the like are everybody's words.
const apiAddress = new RegExp(
  [
    `https://[^/"\\s]{1,255}:1?6443/`,
    `https://[^/"\\s]{1,255}/(?:version|openapi/v[23]|api(?:/v1)?|apis(?:/[a-z0-9.-]{1,100}){0,2})\\?timeout=[0-9]`,
    `https://[^/"\\s]{1,255}/api/v1/(?:namespaces|pods|configmaps|serviceaccounts|persistentvolume(?:claim)?s|replicationcontrollers|resourcequotas|limitranges|componentstatuses)\\b`,
    `https://[^/"\\s]{1,255}/apis/(?:[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}|apps|autoscaling|batch|extensions|policy)/v[0-9]`,
    `^[EWIF][0-9]{4} [0-9:.]{8,15} {1,8}[0-9]{1,8} [\\w.-]{1,80}\\.go:[0-9]{1,5}\\] [^\\n]{0,1500}?https://[^/"\\s]{1,255}/apis?/`,
  ].join("|"),
);

/** Signs on a cleaned line. Build steps and the marks of envelopes are read elsewhere (build-steps.ts, read-lines.ts). */
export const phaseSigns = [
  // The container engine, the kubelet or an image tool talks to a registry.
  {
    id: "daemon-registry",
    phase: "pull",
    verifier: "daemon",
    pattern:
      /Error response from daemon: .{0,80}(?:https?:\/\/[^\s"]{1,255}\/(?:v[12]\/|_ping)|registry)|Error response from daemon: (?:Get|Head|login attempt to|error pinging)/i,
    reach: 0,
    weight: 200,
  },
  {
    id: "registry-api",
    phase: "pull",
    verifier: "daemon",
    pattern: /https?:\/\/[^\s"/]{1,255}\/v2\/(?=["'\s:]|$|[\w./-]{1,200}\/(?:manifests|blobs|tags)\b)/i,
    reach: 0,
    // Below a container's own output: programs call registries as well.
    weight: 112,
  },
  // The engines write neither Go's plain log nor bare JSON; a command above it, `crane` or `oras`, still counts for more.
  {
    id: "program-calls-registry",
    phase: "run",
    verifier: "program",
    pattern:
      /^(?:[0-9]{4}\/[0-9]{2}\/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})? (?!\[)|\{ ?"(?:level|ts|time|msg|severity|message)" ?:)[^\n]{0,400}?https?:\/\/[^\s"/]{1,255}\/v2\//,
    reach: 0,
    weight: 114,
  },
  {
    id: "registry-v1",
    phase: "pull",
    verifier: "daemon",
    pattern: /invalid registry endpoint|registry-v2\/docker\/registry|https?:\/\/[^\s"/]{1,255}\/v1\/_ping/i,
    reach: 0,
    weight: 140,
  },
  { id: "registry-token", phase: "pull", verifier: "daemon", pattern: /fetch (?:anonymous|oauth) token: /i, reach: 0, weight: 200 },
  { id: "image-configuration", phase: "pull", verifier: "daemon", pattern: /error pulling image configuration/i, reach: 0, weight: 200 },
  {
    id: "source-metadata",
    phase: "pull",
    verifier: "daemon",
    pattern: /failed to resolve source metadata for|\[(?:[\w.-]{1,64} )?internal\] load metadata for /i,
    reach: 2,
    weight: 210,
  },
  {
    id: "buildkit-push",
    phase: "pull",
    verifier: "daemon",
    pattern: /failed to (?:solve: failed to )?push \S{1,255}: |failed to do request: Head /i,
    reach: 1,
    weight: 190,
  },
  {
    id: "containerd",
    phase: "pull",
    verifier: "kubelet",
    pattern: /failed to pull and unpack image|failed to resolve (?:reference|image) |trying next host|PullImage from image service failed/i,
    reach: 0,
    weight: 200,
  },
  {
    id: "kubelet-pull",
    phase: "pull",
    verifier: "kubelet",
    pattern: /Failed to pull image |Back-off pulling image |\b(?:ErrImagePull|ImagePullBackOff|CannotPullContainerError)\b/i,
    reach: 3,
    weight: 205,
  },
  {
    id: "image-tools",
    phase: "pull",
    verifier: "host-tool",
    pattern:
      /initializing source docker:\/\/|pinging (?:container|docker|v2) registry|Error parsing image name "?docker:\/\/|error getting image manifest|reading manifest \S{1,255} in /i,
    reach: 0,
    weight: 200,
  },
  { id: "nerdctl-login", phase: "pull", verifier: "kubelet", pattern: /tryLoginWithRegHost|rh\.Client\.Do/, reach: 0, weight: 200 },
  {
    id: "compose-pull",
    phase: "pull",
    verifier: "daemon",
    pattern: /^ ?[\w.-]{1,64} (?:Pulling|Error (?:Get|Head) "https)/,
    reach: 1,
    weight: 130,
  },
  { id: "push-refers", phase: "pull", verifier: "daemon", pattern: /^The push refers to (?:a )?repository \[/, reach: 4, weight: 150 },
  {
    id: "image-not-local",
    phase: "pull",
    verifier: "daemon",
    pattern: /^Unable to find image '[^'\n]{1,300}' locally/,
    reach: 3,
    weight: 150,
  },
  { id: "trying-to-pull", phase: "pull", verifier: "host-tool", pattern: /^Trying to pull \S{1,300}/, reach: 3, weight: 150 },
  // The builder fetches an `ADD` or a context itself.
  {
    id: "builder-fetch",
    phase: "build",
    verifier: "image-builder",
    pattern: /failed to load cache key: (?:Get|failed to fetch remote) |^ADD failed: Get |failed to fetch remote https?:/,
    reach: 1,
    weight: 195,
  },
  {
    id: "classic-from",
    phase: "pull",
    verifier: "daemon",
    pattern: /^Step [0-9]{1,3}\/[0-9]{1,3} : (?:FROM |COPY --from=)/i,
    reach: 2,
    weight: 140,
  },
  {
    id: "kaniko-pull",
    phase: "pull",
    verifier: "image-builder",
    pattern:
      /Retrieving image (?:manifest [\w./:@-]{1,300}|[\w./:@-]{1,300} from registry )|(?:error )?checking push permission|^error building image: (?:error pulling image|unable to complete operation|(?:Get|Head) "https:)/i,
    reach: 4,
    // From here on the steps speak.
    until: /Unpacking rootfs as cmd |INFO\[[0-9]{1,6}\] (?:RUN|COPY|ADD) /,
    weight: 205,
  },
  {
    id: "runner-pull",
    phase: "pull",
    verifier: "ci-runner",
    pattern: /failed to pull image .{0,300}?with specified polic/i,
    reach: 0,
    weight: 210,
  },
  { id: "imgpkg", phase: "cluster", verifier: "controller", pattern: /\bimgpkg: Error|kapp-controller/, reach: 0, weight: 210 },
  {
    id: "engine-command",
    phase: "pull",
    verifier: "daemon",
    pattern:
      /(?:^|[$#%>] ?)(?:sudo )?(?:docker|podman|nerdctl|ctr|crictl|skopeo|oras|crane)(?: image)? (?:pull|push|login|manifest|copy|inspect docker:)\b|(?:^|[$#%>] ?)crane (?:ls|digest|catalog|config|export|append|mutate|tag|validate)\b/,
    reach: 6,
    weight: 120,
  },

  // The cluster: its API server, webhooks, controllers and node agents.
  {
    id: "webhook",
    phase: "cluster",
    verifier: "api-server",
    pattern:
      /failed (?:to call|calling) (?:admission )?(?:validating |mutating |conversion )?webhook|conversion webhook for .{1,200}? failed/i,
    reach: 1,
    weight: 230,
  },
  {
    id: "admission-denied",
    phase: "cluster",
    verifier: "controller",
    pattern: /admission webhook "[^"\n]{1,253}" denied the request/,
    // Policies that verify images tell their reason some lines below.
    reach: 8,
    until: nextCommand,
    weight: 220,
  },
  {
    id: "api-service",
    phase: "cluster",
    verifier: "api-server",
    pattern: /failing or missing response from https|\bFailedDiscoveryCheck\b|loading OpenAPI spec for "/,
    reach: 0,
    weight: 220,
  },
  {
    id: "api-server-error",
    phase: "cluster",
    verifier: "api-server",
    pattern: /Error from server(?: \([A-Za-z]{1,40}\))?: /,
    reach: 0,
    weight: 210,
  },
  { id: "kubelet-api", phase: "cluster", verifier: "api-server", pattern: /https:\/\/[^/"\s]{1,255}:10250\//, reach: 0, weight: 215 },
  { id: "kubectl-server", phase: "cluster", verifier: "host-tool", pattern: /Unable to connect to the server: /, reach: 0, weight: 200 },
  {
    id: "group-list",
    phase: "cluster",
    verifier: "host-tool",
    pattern: /couldn't get (?:current server API group list|resource list)/,
    reach: 0,
    weight: 200,
  },
  {
    id: "helm-cluster",
    phase: "cluster",
    verifier: "host-tool",
    pattern: /Kubernetes cluster unreachable: |cluster reachability check failed/,
    reach: 0,
    weight: 205,
  },
  {
    id: "kubeconfig-file",
    phase: "cluster",
    verifier: "host-tool",
    pattern: /unable to read (?:certificate-authority|client-cert|client-key) |unable to load root certificates: /,
    reach: 0,
    weight: 200,
  },
  {
    id: "reflector",
    phase: "cluster",
    verifier: "controller",
    pattern: /reflector\.go:[0-9]{1,5}\]|failed to list \*v[0-9]|Failed to watch \*v[0-9]/i,
    reach: 0,
    weight: 200,
  },
  {
    id: "leader-election",
    phase: "cluster",
    verifier: "controller",
    pattern: /error retrieving resource lock |leaderelection/,
    reach: 0,
    weight: 200,
  },
  {
    id: "in-cluster-address",
    phase: "cluster",
    verifier: "controller",
    pattern:
      /https:\/\/(?:kubernetes\.default\b|10\.(?:96|43|100|152|233|254|68)\.0\.1[:/"]|172\.(?:20|30)\.0\.1[:/"]|169\.169\.0\.1[:/"])|serviceaccounts\/|\/namespaces\/kube-system\//,
    reach: 0,
    weight: 190,
  },
  {
    id: "api-address",
    phase: "cluster",
    verifier: "host-tool",
    pattern: apiAddress,
    reach: 0,
    weight: 90,
  },
  // Only from within the cluster does such a name lead anywhere; who asked is not said, and most often it is somebody's own program.
  {
    id: "service-name",
    phase: "run",
    verifier: "program",
    pattern: /https?:\/\/[a-z0-9-]{1,63}\.[a-z0-9-]{1,63}\.svc\b/,
    reach: 0,
    weight: 80,
  },
  {
    id: "node-agents",
    phase: "cluster",
    verifier: "controller",
    pattern: new RegExp(`\\b(?:${components})\\b(?!\\.(?:dev|io|local))`, "i"),
    reach: 0,
    weight: 100,
  },
  {
    id: "component-logs",
    phase: "cluster",
    verifier: "controller",
    pattern: new RegExp(
      `(?:kubectl|oc|k)\\b[^\\n]{0,80}? logs [^\\n]{0,80}?(?:${components}|-n (?:kube-system|cert-manager|argocd|flux-system|istio-system|gatekeeper-system|cattle-system))\\b`,
    ),
    reach: 40,
    weight: 120,
  },
  {
    id: "controller-runtime",
    phase: "cluster",
    verifier: "controller",
    pattern: /"?\b(?:controllerKind|controllerGroup|reconcileID)"?[:=]|\bReconciler error\b/,
    reach: 3,
    below: 2,
    weight: 160,
  },
  {
    id: "argocd-manifests",
    phase: "cluster",
    verifier: "controller",
    pattern:
      /Manifest generation error \(cached\)|failed to generate manifest for source|\bgrpc\.service=(?:repository|cluster|application)\.\w{3,40}|\bComparisonError\b/,
    reach: 1,
    weight: 190,
  },
  {
    id: "flux-controllers",
    phase: "cluster",
    verifier: "controller",
    pattern:
      /\b(?:GitRepository|HelmRepository|HelmChart|OCIRepository|ImageRepository|Kustomization|HelmRelease)\/[a-z0-9.-]{1,200} - |failed to checkout and determine revision|failed to fetch Helm repository index: /,
    reach: 1,
    weight: 190,
  },
  {
    id: "secret-store",
    phase: "cluster",
    verifier: "controller",
    pattern: /"?logger"?[:=] ?"?controllers\.(?:(?:Cluster)?SecretStore|(?:Cluster)?ExternalSecret|PushSecret)\b/,
    reach: 0,
    weight: 190,
  },
  // The command line only passes on what the server's own git met.
  {
    id: "argocd-repository",
    phase: "cluster",
    verifier: "controller",
    pattern:
      /rpc error: code = \w{3,20} desc = (?:error testing repository connectivity|failed to (?:list refs|fetch)|Manifest generation error)/i,
    reach: 0,
    weight: 190,
  },
  {
    id: "cert-manager-issuer",
    phase: "cluster",
    verifier: "controller",
    pattern: /[Ff]ailed to (?:register|verify) (?:an )?ACME account|\bErr(?:RegisterACMEAccount|InitIssuer)\b|logger="?cert-manager/,
    reach: 2,
    weight: 190,
  },
  {
    id: "scrape-nodes",
    phase: "cluster",
    verifier: "controller",
    pattern: /Failed to scrape node|unable to fully scrape metrics/,
    reach: 0,
    weight: 200,
  },
  {
    id: "etcd",
    phase: "cluster",
    verifier: "controller",
    pattern: /"etcd-client"|etcdserver: |rafthttp: |etcd-endpoints:/,
    reach: 0,
    weight: 150,
  },
  {
    id: "authentication-request",
    phase: "cluster",
    verifier: "api-server",
    pattern: /Unable to authenticate the request due to an error: /,
    reach: 0,
    weight: 200,
  },
  {
    id: "cluster-objects",
    phase: "cluster",
    verifier: "controller",
    pattern:
      /^\s{0,6}(?:Conditions:|Last Transition Time:|Events:)|^\s{0,10}(?:- )?(?:conditions|lastTransitionTime|lastProbeTime):|^(?:apiVersion|kind): |\bClusterOperator\b/,
    reach: 6,
    weight: 90,
  },
  {
    id: "cluster-command",
    phase: "cluster",
    verifier: "host-tool",
    pattern: /(?:^|[$#%>] ?)(?:sudo )?(?:\.\/)?(?:kubectl|oc|k3s|kubeadm) (?!logs\b|exec\b|config\b|run\b)[a-z-]/,
    reach: 12,
    weight: 80,
  },

  // A build whose steps the text does not show line by line.
  {
    id: "step-failed",
    phase: "build",
    verifier: "build-step",
    pattern:
      /^(?:.{0,40} )?(?:The command '\S{1,60} -c |process ".{1,2000}" did not complete successfully|Error: building at STEP "RUN |error building image: error building stage: failed to execute command|ERROR: Service '[^'\n]{1,80}' failed to build)/,
    below: 120,
    reach: 0,
    weight: 175,
  },
  {
    id: "build-command",
    phase: "build",
    verifier: "build-step",
    pattern:
      /(?:^|[$#%>`] ?)(?:sudo )?(?:(?:docker|podman|nerdctl)(?: buildx| compose| image)? build|docker-compose build|buildah (?:bud|build)|kaniko)\b|[Dd]uring (?:the )?(?:docker|docker-compose|image|container) build|`RUN [a-z-]{2,20}/,
    reach: 30,
    until: builtImage,
    weight: 100,
  },

  // A program in a running container.
  {
    id: "container-command",
    phase: "run",
    verifier: "program",
    pattern:
      /(?:^|[$#%>❯➜;&|`] ?|^➜ {1,2}[^\n]{1,60}? )(?:sudo |time )?(?:(?:docker|podman|nerdctl)(?: container| compose)? (?:run|exec|logs|start|attach) |(?:docker|podman|nerdctl)[ -]compose(?: -\S{1,80}| [\w./-]{1,60}\.ya?ml){0,4} (?:up|logs|run|exec)(?= |$))/,
    reach: 40,
    weight: 110,
  },
  { id: "image-built", phase: "run", verifier: "program", pattern: builtImage, reach: 30, until: nextCommand, weight: 40 },
  {
    id: "pod-command",
    phase: "run",
    verifier: "program",
    pattern: /(?:^|[$#%>] ?)(?:sudo )?(?:kubectl|oc|k)(?: -n \S{1,80}| --namespace \S{1,80})? (?:logs|exec|run)\b/,
    reach: 40,
    weight: 110,
  },
  {
    id: "container-prompt",
    phase: "run",
    verifier: "program",
    pattern: /^(?:\[)?\w{1,32}@[0-9a-f]{12}[: ][^\n]{0,80}?[$#] ?/,
    below: 12,
    reach: 40,
    weight: 105,
  },
  { id: "compose-exited", phase: "run", verifier: "program", pattern: /^[\w.-]{1,80} exited with code [0-9]{1,3}/, reach: 0, weight: 90 },
  {
    id: "crash-loop",
    phase: "run",
    verifier: "program",
    pattern: /\b(?:CrashLoopBackOff|Back-off restarting failed container|Last State: +Terminated)/,
    reach: 10,
    weight: 90,
  },

  {
    id: "image-named",
    phase: "run",
    verifier: "program",
    pattern:
      /\b(?:docker|scratch|container) (?:image|build|container|variant)\b|^(?:CMD|ENTRYPOINT) \[|^FROM [\w./:-]{1,200}$|\binside (?:the|a) container\b/i,
    below: 6,
    reach: 8,
    weight: 30,
  },

  {
    id: "go-log",
    phase: "run",
    verifier: "program",
    pattern: /^[0-9]{4}\/[0-9]{2}\/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})? (?!\[|http: TLS handshake error)/,
    reach: 0,
    weight: 20,
  },
  {
    id: "server-log",
    phase: "run",
    verifier: "program",
    pattern:
      /^[0-9/]{10} [0-9:]{8} \[(?:error|crit|emerg|warn)\] [0-9]{1,8}#[0-9]{1,8}: |upstream connect error or disconnect|transport failure reason: /,
    reach: 0,
    weight: 60,
  },
  // A tool on somebody's machine.
  {
    id: "terraform",
    phase: "host",
    verifier: "host-tool",
    pattern:
      /Error: (?:Failed to query available provider packages|Failed to install provider|Error refreshing state|Failed to request discovery document|Error accessing remote module registry|Could not load plugin)/,
    reach: 12,
    weight: 130,
  },
  {
    id: "ansible",
    phase: "host",
    verifier: "host-tool",
    pattern: /^(?:fatal: \[[^\]\n]{1,255}\]: (?:FAILED|UNREACHABLE)! =>|[\w.-]{1,255} \| FAILED! =>)/,
    reach: 6,
    weight: 130,
  },
  {
    id: "gitlab-runner",
    phase: "host",
    verifier: "ci-runner",
    pattern: /Registering runner\.\.\. |Verifying runner\.\.\. |couldn't execute POST against https?:\/\//,
    reach: 0,
    weight: 150,
  },
  // What a job's helper fetches before the job's own image does anything.
  {
    id: "gitlab-sources",
    phase: "host",
    verifier: "ci-runner",
    pattern:
      /^Getting source from Git repository\b|^Fetching changes(?: with git depth set to |\.\.\.)|^Initialized empty Git repository in \/builds\//,
    reach: 15,
    until: /^Executing "step_script" stage|^\$ /,
    weight: 140,
  },
  // GitLab prints each command of a job after a `$`, which is nobody's prompt: where it ran, the executor says.
  {
    id: "gitlab-container-job",
    phase: "run",
    verifier: "program",
    pattern: /^Using (?:Docker|Kubernetes) executor with image |^Using docker image sha256:[0-9a-f]{6,64} for /,
    reach: 400,
    until: gitlabJob,
    lasts: true,
    weight: 77,
  },
  {
    id: "gitlab-shell-job",
    phase: "host",
    verifier: "host-tool",
    pattern: /^(?:Preparing the "shell" executor|Using Shell \(\w{1,20}\) executor)/,
    reach: 400,
    until: gitlabJob,
    lasts: true,
    weight: 77,
  },
  {
    id: "gitlab-job",
    phase: "unknown",
    verifier: "unknown",
    pattern: /^Executing "(?:step_script|build_script)" stage of the job script|^[0-9-]{10}T[0-9:]{8}\.[0-9]{6}Z [0-9]{2}[OE][+ ]/,
    reach: 400,
    until: gitlabJob,
    lasts: true,
    weight: 76,
  },
  {
    id: "helm-repo",
    phase: "host",
    verifier: "host-tool",
    pattern: /is not a valid chart repository or cannot be reached/,
    reach: 0,
    weight: 150,
  },
  {
    id: "docker-machine",
    phase: "host",
    verifier: "host-tool",
    pattern: /Error (?:creating machine|checking the host|checking TLS connection)|docker-machine/,
    reach: 3,
    weight: 150,
  },
  {
    id: "engine-client",
    phase: "host",
    verifier: "host-tool",
    pattern: /https?:\/\/[^\s"/]{1,255}:2376\b|The server probably has client authentication|error during connect: /,
    reach: 0,
    weight: 160,
  },
  {
    id: "windows",
    phase: "host",
    verifier: "host-tool",
    pattern:
      /\bschannel: |\bSEC_E_[A-Z_]{4,40}|[A-Z]:\\(?:Program Files|ProgramData|Users|Windows)\\|MINGW64|\bWin32Exception \(0x8009|^PS [A-Z]:\\|^Invoke-(?:WebRequest|RestMethod) :|\\AppData\\/i,
    reach: 8,
    until: builtImage,
    below: 3,
    weight: 100,
  },
  // What a browser shows instead of the page. A browser that tests drive in a container says `net::ERR_…`, in small letters.
  {
    id: "browser",
    phase: "host",
    verifier: "host-tool",
    pattern:
      /\bNET::ERR_[A-Z_]{4,60}|Error code: ?(?:SEC_ERROR|SSL_ERROR|MOZILLA_PKIX_ERROR)_|^Your connection (?:is not|isn't) private|^Warning: Potential Security Risk Ahead|You might be connecting to a server that is pretending to be /,
    reach: 3,
    below: 3,
    weight: 125,
  },
  {
    id: "macos",
    phase: "host",
    verifier: "host-tool",
    pattern: /x509: "[^"\n]{1,200}" certificate (?:is not|name)|\/opt\/homebrew\/|\/Users\/[\w.-]{1,40}\/|Mac-?Book|\.dylib\b/i,
    reach: 8,
    weight: 95,
  },
  {
    id: "home-directory",
    phase: "host",
    verifier: "host-tool",
    pattern: /(?:^|[\s"'=(])\/home\/(?!node\/|app\/|runner\/|jenkins\/|vscode\/)[\w.-]{1,40}\/[^\n]{0,200}/,
    reach: 12,
    weight: 50,
  },
  {
    id: "user-prompt",
    phase: "host",
    verifier: "host-tool",
    pattern: /^\(?[\w.() -]{0,30}\[?[\w.-]{1,32}@(?![0-9a-f]{12}\b)[\w.-]{1,64}[: ][^\n]{0,80}?[$#%] /,
    reach: 14,
    until: builtImage,
    weight: 75,
  },
  {
    id: "bare-prompt",
    phase: "host",
    verifier: "host-tool",
    pattern: /^ ?(?:\$|%|❯|➜|\) ✗) ?(?:sudo )?(?!docker|podman|kubectl|oc |nerdctl|ctr |crictl|\.\/kubectl)[a-z./][\w./-]{1,60}(?: |$)/,
    reach: 14,
    until: builtImage,
    weight: 70,
  },
  {
    id: "command-line-tools",
    phase: "host",
    verifier: "host-tool",
    pattern:
      /^(?:Error: |error: )?(?:go (?:run|build|get|install) |terraform |vault |consul |argocd |faas-cli |mix |brew |gh |az |aws |gcloud )/,
    reach: 10,
    weight: 65,
  },
  {
    id: "host-service",
    phase: "host",
    verifier: "host-tool",
    pattern: /\bsystemd(?:\[1\])?: Started |systemctl status/,
    reach: 30,
    weight: 60,
  },
] as const satisfies readonly PhaseSign[];
