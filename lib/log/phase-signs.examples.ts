import type { phaseSigns } from "./phase-signs";

/** What is known of a sign; kept apart, so that the browser does not download it. */
export type PhaseSignExample = {
  readonly source: string;
  readonly confidence: "observed" | "read" | "memory";
  readonly example: string;
};

export const phaseSignExamples: Record<(typeof phaseSigns)[number]["id"], PhaseSignExample> = {
  "daemon-registry": {
    source: "observed docker-lab-docker-pull-untrusted.log, docker-lab-docker-push-untrusted.log (Docker 26.1.5)",
    confidence: "observed",
    example: 'Error response from daemon: Get "https://registry.corp.example/v2/": tls: failed to verify certificate',
  },
  "program-calls-registry": {
    source: "golang/go src/log/log.go (`LstdFlags`)",
    confidence: "read",
    example: '2026/01/02 10:00:00 app: Get "https://registry.corp.example/v2/team/app/tags/list": tls: failed to verify certificate',
  },
  "registry-api": {
    source: "observed docker-lab-ctr-pull-untrusted.log (containerd 1.7.24); opencontainers/distribution-spec spec.md Endpoints",
    confidence: "observed",
    example: 'Head "https://registry.corp.example/v2/team/app/manifests/1.4"',
  },
  "registry-v1": {
    source: 'moby/moby registry/endpoint.go; quoted in public repositories: "Invalid registry endpoint https://192.168.112.136:5000/v1/"',
    confidence: "read",
    example: "Error: Invalid registry endpoint https://registry.corp.example/v1/: Get https://registry.corp.example/v1/_ping",
  },
  "registry-token": {
    source:
      'quoted in public repositories: "failed to authorize: failed to fetch anonymous token"; containerd/containerd remotes/docker/authorizer.go',
    confidence: "read",
    example: "failed to authorize: failed to fetch anonymous token: Get",
  },
  "image-configuration": {
    source: 'moby/moby daemon "error pulling image configuration: "',
    confidence: "read",
    example: "error pulling image configuration: download failed after attempts=1",
  },
  "source-metadata": {
    source: "observed docker-lab-buildkit-plain-frompull.log (Docker 26.1.5, BuildKit built in)",
    confidence: "observed",
    example: "ERROR: failed to solve: registry.corp.example/base:1: failed to resolve source metadata for registry.corp.example/base:1",
  },
  "buildkit-push": {
    source: "observed docker-lab-buildkit-plain-frompull.log; memory (the words of a push)",
    confidence: "observed",
    example:
      'ERROR: failed to solve: failed to push registry.corp.example/app:1: failed to do request: Head "https://registry.corp.example/"',
  },
  containerd: {
    source:
      'containerd/containerd internal/cri/server/images/image_pull.go; quoted in public repositories: "failed to pull and unpack image"',
    confidence: "read",
    example: 'failed to pull and unpack image "registry.corp.example/app:1": failed to resolve reference "registry.corp.example/app:1"',
  },
  "kubelet-pull": {
    source: 'kubernetes/kubernetes pkg/kubelet/images/image_manager.go; quoted in public repositories: "Failed to pull image"',
    confidence: "read",
    example: 'Failed to pull image "registry.corp.example/app:1": rpc error: code = Unknown',
  },
  "image-tools": {
    source: "observed docker-lab-podman-pull-untrusted.log, skopeo-1.2-untrusted.log, skopeo-untrusted.log",
    confidence: "observed",
    example: "initializing source docker://registry.corp.example/app:1: pinging container registry registry.corp.example",
  },
  "nerdctl-login": {
    source: 'containerd/nerdctl pkg/cmd/login/login.go; quoted in public repositories: "failed to call tryLoginWithRegHost"',
    confidence: "read",
    example: 'ERRO[0004] failed to call tryLoginWithRegHost error="failed to call rh.Client.Do"',
  },
  "compose-pull": {
    source: "observed docker-lab-compose-pull.log (Docker 26.1.5)",
    confidence: "observed",
    example: ' web Error Get "https://registry.corp.example/v2/"',
  },
  "push-refers": {
    source: "observed docker-lab-docker-push-untrusted.log (Docker 26.1.5)",
    confidence: "observed",
    example: "The push refers to repository [registry.corp.example/app]",
  },
  "image-not-local": {
    source: "observed docker-lab-docker-run-pull-untrusted.log (Docker 26.1.5)",
    confidence: "observed",
    example: "Unable to find image 'registry.corp.example/app:1' locally",
  },
  "trying-to-pull": {
    source: "observed docker-lab-podman-pull-untrusted.log",
    confidence: "observed",
    example: "Trying to pull registry.corp.example/app:1...",
  },
  "builder-fetch": {
    source: "observed docker-lab-buildkit-plain-add.log, docker-lab-classic-add.log (Docker 26.1.5)",
    confidence: "observed",
    example:
      'ERROR: failed to solve: failed to load cache key: Get "https://files.corp.example/rootfs.tar.gz": tls: failed to verify certificate',
  },
  "classic-from": {
    source: "observed docker-lab-classic-frompull.log (Docker 26.1.5)",
    confidence: "observed",
    example: "Step 1/4 : FROM registry.corp.example/base:1",
  },
  "kaniko-pull": {
    source: "GoogleContainerTools/kaniko cmd/executor/cmd/root.go:181, pkg/image/remote/remote.go:41",
    confidence: "read",
    example: "INFO[0000] Retrieving image manifest registry.corp.example/base:1",
  },
  "runner-pull": {
    source: 'quoted in public repositories: "Job failed: failed to pull image … with specified policies [always]"',
    confidence: "read",
    example: 'ERROR: Job failed: failed to pull image "registry.corp.example/ci:1" with specified policies [always]: Error response',
  },
  imgpkg: {
    source: "memory (carvel-dev/imgpkg cmd/imgpkg, carvel-dev/kapp-controller)",
    confidence: "memory",
    example: "vendir: Error: Syncing directory: imgpkg: Error: Fetching image",
  },
  "engine-command": {
    source: "memory (docker/cli docs/reference/commandline, containers/podman docs/source/markdown)",
    confidence: "memory",
    example: "$ docker pull registry.corp.example/app:1",
  },
  webhook: {
    source:
      'kubernetes/kubernetes staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors; quoted in public repositories: "failed calling webhook … failed to call webhook: Post"',
    confidence: "read",
    example: 'Internal error occurred: failed calling webhook "hook.corp.example": failed to call webhook: Post',
  },
  "admission-denied": {
    source:
      'quoted in public repositories: "fmt.Sprintf(\\"admission webhook %q denied the request: %s\\"" (kubernetes/kubernetes apiserver, webhook errors)',
    confidence: "read",
    example: 'admission webhook "validate.corp.example" denied the request: x509',
  },
  "api-service": {
    source: 'kubernetes/kube-aggregator pkg/controllers/status: "failing or missing response from %v: %v", FailedDiscoveryCheck',
    confidence: "read",
    example: "v1beta1.metrics.k8s.io failed with: failing or missing response from https://10.1.36.36:443/apis/metrics.k8s.io/v1beta1",
  },
  "api-server-error": {
    source:
      'quoted in public repositories: "fmt.Sprintf(\\"Error from server (%s): %s\\", s.Reason, err.Error())" (kubernetes/kubectl pkg/cmd/util/helpers.go)',
    confidence: "read",
    example: "Error from server (InternalError): error when creating",
  },
  "kubelet-api": {
    source: "memory (kubernetes/kubernetes pkg/cluster/ports/ports.go: KubeletPort 10250)",
    confidence: "memory",
    example: 'Get "https://10.0.0.11:10250/containerLogs/default/web/web"',
  },
  "kubectl-server": {
    source: "observed kubectl-untrusted.log (1.32.3)",
    confidence: "observed",
    example: "Unable to connect to the server: tls: failed to verify certificate",
  },
  "group-list": {
    source: "observed kubectl-untrusted.log (1.32.3)",
    confidence: "observed",
    example: '"Unhandled Error" err="couldn\'t get current server API group list: Get',
  },
  "helm-cluster": {
    source:
      'helm/helm pkg/action/install.go "cluster reachability check failed"; quoted in public repositories: "Kubernetes cluster unreachable: Get"',
    confidence: "read",
    example: 'Error: INSTALLATION FAILED: Kubernetes cluster unreachable: Get "https://10.0.0.2:6443/version"',
  },
  "kubeconfig-file": {
    source: "observed kubectl-ca-file-missing.log (1.32.3)",
    confidence: "observed",
    example: "error: unable to read certificate-authority /etc/kubernetes/pki/ca.crt",
  },
  reflector: {
    source:
      'quoted in public repositories: "fmt.Errorf(\\"failed to list %v: %w\\", r.typeDescription, err)" (kubernetes/client-go tools/cache/reflector.go)',
    confidence: "read",
    example: 'reflector.go:158] "Unhandled Error" err="k8s.io/client-go: Failed to watch *v1.Pod: failed to list *v1.Pod: Get',
  },
  "leader-election": {
    source:
      'quoted in public repositories: "error retrieving resource lock kube-system/kube-controller-manager: Get https://127.0.0.1" (kubernetes/client-go tools/leaderelection)',
    confidence: "read",
    example: "leaderelection.go:320] error retrieving resource lock kube-system/kube-controller-manager: Get",
  },
  "in-cluster-address": {
    source:
      "memory (kubernetes/client-go rest/config.go, the first address of the service ranges of kubeadm 10.96, k3s and RKE2 10.43, EKS 10.100 and 172.20, OpenShift 172.30)",
    confidence: "memory",
    example: 'Get "https://10.96.0.1:443/api/v1/nodes"',
  },
  "api-address": {
    source: "memory (kubernetes/kubernetes api/openapi-spec: /api/v1, /apis/<group>)",
    confidence: "memory",
    example: 'Get "https://10.0.0.2:6443/api/v1/pods"',
  },
  "service-name": {
    source: "memory (kubernetes/dns docs/specification.md: <service>.<namespace>.svc.<zone>)",
    confidence: "memory",
    example: 'Get "https://vault.vault.svc:8200/v1/auth"',
  },
  "node-agents": {
    source:
      "memory (the names of the programs in kubernetes/kubernetes cmd, cert-manager/cert-manager cmd, argoproj/argo-cd cmd, fluxcd and their kin)",
    confidence: "memory",
    example: "kubelet[812]: E1123 03:14:35.1 pod_workers.go:1]",
  },
  "component-logs": {
    source: "memory (kubernetes/kubectl pkg/cmd/logs, and the namespaces that the projects' own manifests create)",
    confidence: "memory",
    example: "$ kubectl logs -n argocd deploy/argocd-repo-server",
  },
  "controller-runtime": {
    source:
      'quoted in public repositories: "log.Error(err, \\"Reconciler error\\")" (kubernetes-sigs/controller-runtime pkg/internal/controller/controller.go)',
    confidence: "read",
    example: 'ERROR Reconciler error {"controller": "helmrepository", "controllerGroup": "source.toolkit.fluxcd.io"',
  },
  "argocd-manifests": {
    source:
      'argoproj/argo-cd reposerver/repository/repository.go; quoted in public repositories: "Manifest generation error (cached): `helm dependency build` failed"',
    confidence: "read",
    example: "rpc error: code = Unknown desc = Manifest generation error (cached): `helm dependency build` failed exit status 1",
  },
  "flux-controllers": {
    source:
      "fluxcd/flux2 cmd/flux/logs.go (kind/name.namespace - message); fluxcd/source-controller internal/controller/gitrepository_controller.go, helmrepository_controller.go",
    confidence: "read",
    example: "2026-05-01T10:00:00.000Z error GitRepository/fleet.flux-system - failed to checkout and determine revision: unable to clone",
  },
  "secret-store": {
    source: "external-secrets/external-secrets cmd/controller/root.go (ctrl.Log.WithName: controllers, SecretStore)",
    confidence: "read",
    example: '{"level":"error","logger":"controllers.SecretStore","msg":"unable to validate store"}',
  },
  "argocd-repository": {
    source: 'argoproj/argo-cd server/repository/repository.go, "error testing repository connectivity: %w"',
    confidence: "memory",
    example: 'FATA[0001] rpc error: code = Unknown desc = error testing repository connectivity: Get "https://git.corp.example/a.git"',
  },
  "cert-manager-issuer": {
    source: "cert-manager/cert-manager pkg/issuer/acme/setup.go; cert-manager/cert-manager#7332 and #2623",
    confidence: "read",
    example: 'message: \'Failed to register ACME account: Get "https://acme.corp.example/dir"',
  },
  "scrape-nodes": {
    source:
      'kubernetes-sigs/metrics-server pkg/scraper/scraper.go; quoted in public repositories: "unable to fully scrape metrics from node"',
    confidence: "read",
    example: 'scraper.go:149] "Failed to scrape node" err="Get',
  },
  etcd: {
    source: "observed etcdctl-untrusted.log (3.5.16)",
    confidence: "observed",
    example: '{"level":"warn","logger":"etcd-client","msg":"retrying of unary invoker failed"',
  },
  "authentication-request": {
    source:
      'kubernetes/kubernetes staging/src/k8s.io/apiserver/pkg/endpoints/filters/authentication.go; quoted in public repositories: "Unable to authenticate the request due to an error: [x509"',
    confidence: "read",
    example: "authentication.go:64] Unable to authenticate the request due to an error: [x509: certificate has expired",
  },
  "cluster-objects": {
    source: "memory (kubernetes/kubectl pkg/describe/describe.go: Conditions, Events, kubernetes/apimachinery pkg/apis/meta/v1 Condition)",
    confidence: "memory",
    example: '  - lastTransitionTime: "2026-01-02T10:00:00Z"',
  },
  "cluster-command": {
    source: "memory (kubernetes/kubectl pkg/cmd, openshift/oc pkg/cli)",
    confidence: "memory",
    example: "$ kubectl apply -f issuer.yaml",
  },
  "step-failed": {
    source:
      "observed docker-lab-buildkit-plain-go.log, docker-lab-classic-go.log, docker-lab-buildah-go.log; GoogleContainerTools/kaniko pkg/executor/build.go:391",
    confidence: "observed",
    example: "The command '/bin/sh -c go mod download' returned a non-zero code: 1",
  },
  "build-command": {
    source: "memory (docker/buildx docs/reference, containers/buildah docs, docker/compose docs/reference)",
    confidence: "memory",
    example: "$ docker build -t app .",
  },
  "image-built": {
    source: "memory (docker/cli docs/reference/commandline/build, moby/buildkit util/progress/progressui)",
    confidence: "memory",
    example: "Successfully tagged weather:latest",
  },
  "container-command": {
    source: "memory (docker/cli docs/reference/commandline, containers/podman docs/source/markdown)",
    confidence: "memory",
    example: "$ docker run --rm app",
  },
  "pod-command": {
    source: "memory (kubernetes/kubectl pkg/cmd/logs, pkg/cmd/exec)",
    confidence: "memory",
    example: "$ kubectl logs web-6f9c7d5b8-abcde",
  },
  "container-prompt": {
    source: "memory (docker gives a container the first twelve digits of its id as host name)",
    confidence: "memory",
    example: "root@98b1b45e0238:/app# ",
  },
  "compose-exited": {
    source: "observed docker-lab-compose-up.log (Docker 26.1.5)",
    confidence: "observed",
    example: "web-1 exited with code 1",
  },
  "crash-loop": {
    source: 'quoted in public repositories: "Back-off restarting failed container"',
    confidence: "read",
    example: "Warning  BackOff  3s  kubelet  Back-off restarting failed container app in pod web-1",
  },
  "image-named": {
    source: "memory (what people write around their logs: the text itself speaks of an image or shows the Dockerfile)",
    confidence: "memory",
    example: "FROM scratch",
  },
  "go-log": {
    source: "observed docker-lab-docker-run-scratch.log; golang/go src/log/log.go LstdFlags",
    confidence: "observed",
    example: "2026/11/23 03:25:01 fetch config: Get",
  },
  "server-log": {
    source: "nginx/nginx src/core/ngx_log.c; envoyproxy/envoy source/common/router/router.cc: upstream connect error",
    confidence: "read",
    example: "2026/01/02 10:00:00 [error] 33#33: *9 upstream SSL certificate verify error",
  },
  terraform: {
    source:
      'observed terraform-untrusted.log (1.11.4); quoted in public repositories: "Error: Failed to query available provider packages"',
    confidence: "observed",
    example: "Error: Failed to install provider",
  },
  ansible: {
    source: "observed ansible-get_url-untrusted.log",
    confidence: "observed",
    example: 'fatal: [web1]: FAILED! => {"changed": false',
  },
  "gitlab-runner": {
    source: 'quoted in public repositories: "couldn\'t execute POST against"',
    confidence: "read",
    example: "ERROR: Registering runner... failed  status=couldn't execute POST against https://gitlab.corp.example/api/v4/runners",
  },
  "gitlab-sources": {
    source: 'gitlab-org/gitlab-runner common/buildstage.go, "Getting source from Git repository"',
    confidence: "memory",
    example: "Getting source from Git repository",
  },
  "gitlab-container-job": {
    source: "gitlab-org/gitlab-runner executors/docker/docker.go, executors/kubernetes/kubernetes.go (the words of a job's log)",
    confidence: "read",
    example: "Using Docker executor with image debian:12 ...",
  },
  "gitlab-shell-job": {
    source: "gitlab-org/gitlab-runner executors/shell/shell.go, common/build.go (the words of a job's log)",
    confidence: "read",
    example: "Using Shell (bash) executor...",
  },
  "gitlab-job": {
    source: "gitlab-org/gitlab-runner common/build.go (the words of a job's log), helpers/timestamper (its time stamps)",
    confidence: "read",
    example: 'Executing "step_script" stage of the job script',
  },
  "helm-repo": {
    source: "helm/helm pkg/cmd/repo_add.go:213",
    confidence: "read",
    example: 'Error: looks like "https://charts.corp.example" is not a valid chart repository or cannot be reached: Get',
  },
  "docker-machine": {
    source: 'quoted in public repositories: "fmt.Errorf(\\"Error checking TLS connection: %s\\", err)" (docker/machine commands/env.go)',
    confidence: "read",
    example: "Error checking TLS connection: Error checking and/or regenerating the certs",
  },
  "engine-client": {
    source:
      'quoted in public repositories: "The server probably has client authentication (--tlsverify) enabled" (moby/moby client/request.go)',
    confidence: "read",
    example: "The server probably has client authentication (--tlsverify) enabled. Please check your TLS client certification settings",
  },
  windows: {
    source: "curl/curl lib/vtls/schannel.c; memory (paths and prompts of Windows)",
    confidence: "read",
    example: "curl: (60) schannel: SEC_E_UNTRUSTED_ROOT (0x80090325)",
  },
  browser: {
    source:
      "chromium/chromium components/security_interstitials/content/ssl_blocking_page.cc (NET:: before the error's name); mozilla/gecko-dev browser/locales/en-US/browser/aboutCertError.ftl; memory (Apple's text of NSURLErrorDomain -1202)",
    confidence: "read",
    example: "NET::ERR_CERT_AUTHORITY_INVALID",
  },
  macos: {
    source: "memory (golang/go src/crypto/x509/root_darwin.go, Homebrew/brew: /opt/homebrew)",
    confidence: "memory",
    example: 'x509: "api.corp.example" certificate is not trusted',
  },
  "home-directory": {
    source:
      "memory (Filesystem Hierarchy Standard 3.0, 3.8: /home, without the users that images make: node, app, runner, jenkins, vscode)",
    confidence: "memory",
    example: "open /home/anna/.kube/config",
  },
  "user-prompt": {
    source: "memory (Debian's bash, /etc/skel/.bashrc PS1: user@host:directory$)",
    confidence: "memory",
    example: "dev@laptop:~/app$ ./sync now",
  },
  "bare-prompt": {
    source: "memory (bash(1) PS1, ohmyzsh/ohmyzsh themes/robbyrussell.zsh-theme)",
    confidence: "memory",
    example: "$ go install ./...",
  },
  "command-line-tools": {
    source: "memory (the tools' own help: go, terraform, vault, consul, argocd, gh, az, aws, gcloud)",
    confidence: "memory",
    example: "terraform init",
  },
  "host-service": {
    source: "memory (systemd/systemd src/core/job.c, systemctl(1))",
    confidence: "memory",
    example: "systemd[1]: Started Corporate sync agent.",
  },
};
