import type { SwitchRule } from "./switch";

const off = /^(?:0|false|no|off|n|f)$/i;
const on = /^(?:1|true|yes|on|y|t)$/i;
const anything = /\S/;

const curl = /^curl$/;
const pip = /^(?:pip[\d.]*|pipx?|python[\d.]*|pip-compile|pipenv)$/;
const npm = /^(?:npm|npx|pnpm|yarn|yarnpkg|bower|lerna)$/;
const rpm = /^(?:yum|dnf|dnf5|microdnf|tdnf|yum-config-manager)$/;
const apt = /^(?:apt|apt-get|aptitude)$/;
const kube = /^(?:kubectl|helm|oc|helmfile|argocd|flux|kustomize)$/;
const mongo =
  /\bmongodb(?:\+srv)?:\/\/[^\s?]{0,300}\?(?:[\w.-]{1,60}=[^&\s"']{0,100}&){0,20}(?:(?:tls|ssl)AllowInvalid(?:Certificates|Hostnames)|tlsInsecure)=true\b/;
const mysql = /^(?:mysql|mysqldump|mysqladmin|mysqlimport|mysqlcheck|mariadb|mariadb-\w{1,20})$/;
/** Python's HTTP clients; `jwt.decode(…, verify=False)` is another matter. */
const httpCall =
  /requests|httpx|http|session|urllib|boto|(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|client|resource|\w{0,30}Client|\w{0,30}Session|OpenSearch|Elasticsearch|dict)$/i;
/** Not the machine itself, nor the one that it runs on. */
const plain = String.raw`http:\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal)(?:[:/\s"']|$)|\[::1\])`;
const trustedSource = new RegExp(String.raw`\bdeb(?:-src)?[ \t]+\[[^[\]\n]{0,200}\btrusted=yes\b[^[\]\n]{0,200}\][ \t]+${plain}`);
const startsPlain = new RegExp(`^${plain}`, "i");
const image = /^(?:docker|podman|buildah|skopeo|nerdctl)$/;

/** Every switch we know that makes a program accept any certificate (or plain HTTP in its place). Sorted by id. */
export const switches = [
  {
    id: "ansible-galaxy-ignore-certs",
    message: "`ansible-galaxy` then accepts any certificate for the roles it downloads.",
    citation: "https://docs.ansible.com/ansible/latest/cli/ansible-galaxy.html",
    matches: [
      { kind: "option", programs: /^ansible-galaxy$/, option: /^(?:--ignore-certs|-c)$/ },
      { kind: "variable", name: /^ANSIBLE_GALAXY_IGNORE$/, value: on },
    ],
  },
  {
    id: "ansible-validate-certs-off",
    message: "Ansible then accepts any certificate.",
    citation: "https://docs.ansible.com/ansible/latest/collections/ansible/builtin/get_url_module.html",
    matches: [
      { kind: "text", pattern: /\bvalidate_certs["']?\s*[:=]\s*["']?(?:false|no|off|0)\b/i },
      { kind: "option", programs: /^ansible$/, option: /\bvalidate_certs=(?:false|no|off|0)\b/i },
      { kind: "variable", name: /^ANSIBLE_(?:\w+_)?VALIDATE_CERTS$/, value: off },
    ],
  },
  {
    id: "apk-allow-untrusted",
    message:
      "`apk` then does not check who signed these packages, and they come over plain HTTP: anyone on the way can put their own in their place. Put the repository's key into `/etc/apk/keys` and drop the flag.",
    citation: "https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd",
    harm: "signature",
    mend: "person",
    over: /\bapk\b|\/etc\/apk\/repositories/,
    matches: [{ kind: "option", programs: /^apk$/, option: /^--allow-untrusted$/ }],
  },
  {
    id: "apk-no-check-certificate",
    message: "`apk` then accepts any server as the package mirror.",
    citation: "https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/doc/apk.8.scd",
    matches: [{ kind: "option", programs: /^apk$/, option: /^--no-check-certificate$/ }],
  },
  {
    id: "apk-plain-http",
    message:
      "The Alpine mirror is then reached over plain HTTP: the packages are still signed, but anyone on the way sees and can hold back what you install.",
    citation: "https://wiki.alpinelinux.org/wiki/Repositories",
    harm: "plain-http",
    matches: [
      { kind: "option", programs: /^apk$/, option: /^(?:-X|--repository)=?http:\/\/(?!localhost\b|127\.|\[::1\])/ },
      { kind: "option", programs: /^apk$/, option: /^(?:-X|--repository)$/, value: /^http:\/\/(?!localhost\b|127\.|\[::1\])/ },
      {
        kind: "command",
        programs: /^sed$/,
        args: /s([/|#,@!])\^?\(?https\)?(?::(?:\\?\/){0,2})?\1\(?http(?::(?:\\?\/){0,2})?\1.*\/etc\/apk\/repositories/,
      },
      { kind: "text", pattern: /http:\/\/(?!localhost\b|127\.|\[::1\])\S+/, file: /\/etc\/apk\/repositories$/ },
    ],
  },
  {
    id: "apt-signature-off",
    message:
      "`apt` then does not check who signed these packages, and they come over plain HTTP: anyone on the way can put their own in their place. Name the repository's key with `[signed-by=…]` instead.",
    citation: "https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html",
    harm: "signature",
    mend: "person",
    over: /\bdeb\b|\bapt(?:-get)?\b|\/etc\/apt\//,
    // Their own mirrors are reached over plain HTTP; the signatures are all that protects them.
    overIn: /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu)(?:[:@]|$)/,
    matches: [
      { kind: "option", programs: apt, option: /^--(?:allow-unauthenticated|allow-insecure-repositories|force-yes)$/ },
      {
        kind: "option",
        programs: apt,
        option: /^(?:-o|--option)=?"?(?:Acquire::AllowInsecureRepositories|APT::Get::AllowUnauthenticated)=(?:1|true|yes)/i,
      },
      {
        kind: "option",
        programs: apt,
        option: /^(?:-o|--option)$/,
        value: /^(?:Acquire::AllowInsecureRepositories|APT::Get::AllowUnauthenticated)=(?:1|true|yes)/i,
      },
      { kind: "text", pattern: /\b(?:Acquire::AllowInsecureRepositories|APT::Get::AllowUnauthenticated)[\s"=]{1,9}(?:1|true|yes)\b/i },
    ],
  },
  {
    id: "apt-source-trusted",
    message:
      "`[trusted=yes]` lets `apt` install from this source without checking who signed it, and it is reached over plain HTTP: anyone on the way can put packages of their own in. Name its key with `[signed-by=…]` instead.",
    citation: "https://manpages.debian.org/bookworm/apt/sources.list.5.en.html",
    harm: "signature",
    mend: "person",
    matches: [
      { kind: "text", pattern: trustedSource },
      { kind: "option", programs: /^(?:apt-add-repository|add-apt-repository)$/, option: trustedSource },
    ],
  },
  {
    id: "apt-verify-off",
    message: "`apt` then accepts any server as the package mirror.",
    citation: "https://manpages.debian.org/bookworm/apt/apt-transport-https.1.en.html",
    matches: [
      {
        kind: "option",
        programs: apt,
        option: /^(?:-o|--option)=?"?Acquire::https::.*Verify-(?:Peer|Host)=(?:0|false|no)/i,
      },
      {
        kind: "option",
        programs: apt,
        option: /^(?:-o|--option)$/,
        value: /^Acquire::https::.*Verify-(?:Peer|Host)=(?:0|false|no)/i,
      },
      { kind: "text", pattern: /Acquire::https::[^;\s]*Verify-(?:Peer|Host)[\s"]+(?:0|false|no)\b/i },
      // The same in braces: `Acquire::https { Verify-Peer "false"; }`.
      { kind: "text", pattern: /\bVerify-(?:Peer|Host)[\s"]{1,9}(?:0|false|no)\b/i, file: /apt\.conf/ },
      { kind: "text", pattern: /\bAcquire(?:::https)?\s*\{[^}]{0,300}\bVerify-(?:Peer|Host)[\s"]{1,9}(?:0|false|no)\b/i },
    ],
  },
  {
    id: "argocd-insecure",
    message: "The client then accepts any certificate, and your token goes to whoever answers as Argo CD.",
    citation: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_login/",
    matches: [{ kind: "option", programs: /^argocd$/, option: /^--insecure(?:=true)?$/ }],
  },
  {
    id: "aria2-check-certificate-off",
    message: "`aria2c` then accepts any certificate.",
    citation: "https://aria2.github.io/manual/en/html/aria2c.html",
    matches: [{ kind: "option", programs: /^aria2c$/, option: /^--check-certificate=false$/ }],
  },
  {
    id: "aws-no-verify-ssl",
    message: "The AWS command line then accepts any certificate, and your credentials' signatures go to whoever answers.",
    citation: "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-options.html",
    matches: [{ kind: "option", programs: /^aws$/, option: /^--no-verify-ssl$/ }],
  },
  {
    id: "azure-cli-verify-off",
    message: "The Azure command line then accepts any certificate.",
    citation: "https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-troubleshooting",
    matches: [{ kind: "variable", name: /^AZURE_CLI_DISABLE_CONNECTION_VERIFICATION$/, value: on }],
  },
  {
    id: "bundler-verify-off",
    message: "Bundler and RubyGems then accept any server as the gem source.",
    citation: "https://bundler.io/man/bundle-config.1.html",
    matches: [
      { kind: "variable", name: /^BUNDLE_SSL_VERIFY_MODE$/, value: /^0$/ },
      { kind: "command", programs: /^bundler?$/, args: /^config\b.*\bssl_verify_mode 0$/ },
      { kind: "text", pattern: /:?ssl_verify_mode: 0\b/ },
    ],
  },
  {
    id: "busybox-wget-unverified",
    message:
      "This `wget` is BusyBox's, which checks no certificate, with a switch or without: use `curl` or GNU `wget` where it matters who answers.",
    citation: "https://git.busybox.net/busybox/tree/networking/wget.c",
    matches: [{ kind: "text", pattern: /\bTLS certificate validation not implemented\b/, log: "only" }],
  },
  {
    id: "chrome-ignore-certificate-errors",
    message: "The browser then accepts any certificate.",
    citation: "https://chromium.googlesource.com/chromium/src/+/main/services/network/public/cpp/network_switches.cc",
    matches: [
      {
        kind: "option",
        programs: /^(?:google-chrome(?:-stable)?|chrome|chromium(?:-browser)?|headless[-_]shell)$/,
        option: /^--ignore-certificate-errors$/,
      },
    ],
  },
  {
    id: "composer-tls-off",
    message: "Composer then downloads code without checking, or without TLS at all.",
    citation: "https://getcomposer.org/doc/06-config.md",
    matches: [
      { kind: "command", programs: /^composer(?:\.phar)?$/, args: /^config\b.*\b(?:disable-tls (?:true|1)|secure-http (?:false|0))$/ },
      { kind: "option", programs: /^php[\d.]*$/, option: /^--disable-tls$/ },
      { kind: "text", pattern: /"disable-tls"\s*:\s*true\b|"secure-http"\s*:\s*false\b/ },
    ],
  },
  {
    id: "conda-verify-off",
    message: "conda then accepts any server as the package channel.",
    citation: "https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/disable-ssl-verification.html",
    matches: [
      { kind: "command", programs: /^(?:conda|mamba|micromamba)$/, args: /^config\b.*\bssl_verify (?:false|no|0)$/i },
      { kind: "option", programs: /^(?:conda|mamba)$/, option: /^(?:-k|--insecure)$/ },
      { kind: "option", programs: /^micromamba$/, option: /^--ssl-verify$/, value: off },
      { kind: "variable", name: /^(?:CONDA|MAMBA)_SSL_VERIFY$/, value: off },
      { kind: "text", pattern: /^[ \t]*ssl_verify:\s*(?:false|no|0)\b/im },
    ],
  },
  {
    id: "containerd-skip-verify",
    message: "containerd then pulls from any server that answers under the registry's name.",
    citation: "https://github.com/containerd/containerd/blob/main/docs/hosts.md",
    matches: [{ kind: "text", pattern: /\bskip_verify\s*=\s*true\b/, log: true }],
  },
  {
    id: "curl-insecure",
    message: "`curl` then accepts any certificate: whoever stands on the way can read and replace what is downloaded.",
    citation: "https://curl.se/docs/manpage.html#-k",
    matches: [
      { kind: "letter", programs: curl, letter: "k", valued: "AbcCdDeEFhHKmoPQrtTuUwxXyYz" },
      { kind: "option", programs: curl, option: /^--(?:proxy-|doh-)?insecure$/ },
      { kind: "text", pattern: /^[ \t]*-{0,2}(?:insecure|k)\s*$/m, file: /(?:^|[/.])_?curlrc$/ },
      // What it lets pass so: curl 7.88 lib/vtls/openssl.c and gtls.c, and curl 7.29 lib/nss.c.
      { kind: "text", pattern: /\bSSL certificate verify result: [^\n]{1,200}, continuing anyway\b/, log: "only" },
      { kind: "text", pattern: /\bskipping SSL peer certificate verification\b|\bserver certificate verification SKIPPED\b/, log: "only" },
    ],
  },
  {
    id: "deno-ignore-certificate-errors",
    message: "Deno then accepts any certificate.",
    citation: "https://docs.deno.com/runtime/reference/cli/run/",
    matches: [{ kind: "option", programs: /^deno$/, option: /^--unsafely-ignore-certificate-errors(?:=|$)/ }],
  },
  {
    id: "docker-insecure-registry",
    message: "The engine then pulls over plain HTTP or from any server that answers under the registry's name.",
    citation: "https://docs.docker.com/reference/cli/dockerd/#insecure-registries",
    matches: [
      { kind: "option", programs: /^(?:dockerd|docker|docker-machine|minikube)$/, option: /^--insecure-registry(?:=|$)/ },
      { kind: "text", pattern: /"insecure-registries"\s*:\s*\[\s*"/, log: true },
    ],
  },
  {
    id: "dotnet-accepts-any-certificate",
    message: "The .NET program then accepts any certificate.",
    citation: "https://learn.microsoft.com/dotnet/api/system.net.http.httpclienthandler.dangerousacceptanyservercertificatevalidator",
    matches: [
      { kind: "text", pattern: /DangerousAcceptAnyServerCertificateValidator/ },
      { kind: "text", pattern: /ServerCertificate(?:Custom)?ValidationCallback\s*\+?=[^;\n]{0,80}=>\s*true/ },
    ],
  },
  {
    id: "erlang-verify-none",
    message: "The Erlang or Elixir program then accepts any certificate.",
    citation: "https://www.erlang.org/doc/apps/ssl/ssl.html",
    matches: [
      { kind: "text", pattern: /\bverify(?:,|:)\s*:?verify_none\b/ },
      { kind: "variable", name: /^HEX_UNSAFE_HTTPS$/, value: on },
    ],
  },
  {
    id: "gcloud-verify-off",
    message: "`gcloud` then accepts any certificate.",
    citation: "https://cloud.google.com/sdk/gcloud/reference/config/set",
    matches: [
      { kind: "command", programs: /^gcloud$/, args: /^config set auth\/disable_ssl_validation (?:true|1)$/i },
      { kind: "variable", name: /^CLOUDSDK_AUTH_DISABLE_SSL_VALIDATION$/, value: on },
    ],
  },
  {
    id: "gem-plain-http",
    message:
      "Gems then come over plain HTTP: anyone on the way can put code of their own in their place. Use the source's `https://` address.",
    citation: "https://guides.rubygems.org/command-reference/#gem-install",
    harm: "plain-http",
    mend: "person",
    matches: [
      { kind: "option", programs: /^gem$/, option: /^(?:-s|--source|-a|--add)$/, value: startsPlain },
      { kind: "option", programs: /^gem$/, option: new RegExp(`^--(?:source|add)=${plain}`, "i") },
      { kind: "text", pattern: new RegExp(String.raw`^[ \t]*source[ \t(]{1,9}["']${plain}`, "im"), file: /Gemfile$/ },
    ],
  },
  {
    id: "git-ssl-verify-off",
    message: "git then clones from any server that answers. `GIT_SSL_NO_VERIFY` does this whatever its value.",
    citation: "https://git-scm.com/docs/git#Documentation/git.txt-codeGITSSLNOVERIFYcode",
    matches: [
      { kind: "variable", name: /^GIT_SSL_NO_VERIFY$/, value: anything },
      { kind: "variable", name: /^GIT_CONFIG_PARAMETERS$/, value: /\bhttp\.(?:\S{1,200}\.)?sslverify'?='?(?:false|0|no|off)\b/i },
      { kind: "option", programs: /^git$/, option: /^-c$/, value: /^http\.(?:\S+\.)?sslverify=(?:false|0|no|off)$/i },
      { kind: "command", programs: /^git$/, args: /^config\b.*\bhttp\.(?:\S+\.)?sslverify[ =](?:false|0|no|off)$/i },
      { kind: "text", pattern: /^[ \t]*sslverify\s*=\s*(?:false|0|no|off)\s*$/im, file: /gitconfig$|\.git\/config$/ },
      {
        kind: "text",
        pattern: /^[ \t]*(?:sslVerify\s{0,9}=\s{0,9}|http\.(?:\S{1,200}\.)?sslverify=)(?:false|0|no|off)[ \t]*$/,
        log: "only",
      },
    ],
  },
  {
    id: "go-insecure",
    message: "The go command then fetches these modules without checking the server, or over plain HTTP.",
    citation: "https://pkg.go.dev/cmd/go#hdr-Environment_variables",
    matches: [
      { kind: "variable", name: /^GOINSECURE$/, value: anything },
      { kind: "variable", name: /^GOFLAGS$/, value: /(?:^|\s)-{1,2}insecure(?:\s|$)/ },
      { kind: "option", programs: /^go$/, option: /^-{1,2}insecure$/ },
      { kind: "command", programs: /^go$/, args: /^env -w GOINSECURE=\S/ },
    ],
  },
  {
    id: "go-insecure-skip-verify",
    message: "The Go program then accepts any certificate.",
    citation: "https://pkg.go.dev/crypto/tls#Config",
    matches: [
      { kind: "text", pattern: /\binsecure[-_]?skip[-_]?verify["']?\s*[:=]\s*["']?true\b/i, log: true },
      { kind: "variable", name: /INSECURE_?SKIP_?VERIFY$/, value: on },
      { kind: "option", programs: anything, option: /^-{1,2}(?:[\w-]{1,60}\.){0,6}(?:[\w-]{1,60}-)?insecure-?skip-?verify(?:=true)?$/i },
    ],
  },
  {
    id: "govc-insecure",
    message: "`govc` then accepts any certificate, and the password goes to whoever answers as vCenter.",
    citation: "https://github.com/vmware/govmomi/blob/main/govc/README.md",
    matches: [{ kind: "variable", name: /^GOVC_INSECURE$/, value: on }],
  },
  {
    id: "grafana-skip-verify",
    message: "Grafana then accepts any certificate there, and the password goes to whoever answers.",
    citation: "https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#skip_verify",
    matches: [{ kind: "variable", name: /^GF_\w{1,80}_(?:SKIP_VERIFY|TLS_SKIP_VERIFY_INSECURE)$/, value: on }],
  },
  {
    id: "grpcurl-insecure",
    message: "`grpcurl` then accepts any certificate.",
    citation: "https://github.com/fullstorydev/grpcurl#invoking-rpcs",
    matches: [{ kind: "option", programs: /^grpcurl$/, option: /^-{1,2}insecure(?:=true)?$/ }],
  },
  {
    id: "helm-kubectl-insecure",
    message: "The cluster's or the chart registry's certificate is then not checked, and your token goes to whoever answers.",
    citation: "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_options/",
    matches: [
      { kind: "option", programs: kube, option: /^--(?:kube-)?insecure-skip-tls-verify(?:=true)?$/ },
      { kind: "variable", name: /^HELM_KUBEINSECURE_SKIP_TLS_VERIFY$/, value: on },
      { kind: "text", pattern: /\binsecure-?skip-?tls-?verify:\s*true\b/i, log: true },
    ],
  },
  {
    id: "helm-plain-http",
    message: "Charts are then fetched over plain HTTP: anyone on the way can put their own in their place.",
    citation: "https://helm.sh/docs/helm/helm_pull/",
    harm: "plain-http",
    mend: "person",
    matches: [{ kind: "option", programs: /^(?:helm|helmfile)$/, option: /^--plain-http(?:=true)?$/ }],
  },
  {
    id: "http-verify-off",
    message: "HTTPie then accepts any certificate.",
    citation: "https://httpie.io/docs/cli/server-ssl-certificate-verification",
    matches: [
      { kind: "option", programs: /^https?$/, option: /^--verify=(?:no|false)$/ },
      { kind: "option", programs: /^https?$/, option: /^--verify$/, value: /^(?:no|false)$/ },
    ],
  },
  {
    id: "image-tool-verify-off",
    message: "Images are then pulled from, or pushed to, any server that answers under the registry's name.",
    citation: "https://docs.podman.io/en/latest/markdown/podman-pull.1.html",
    matches: [
      {
        kind: "text",
        pattern: /(?:^[ \t]*(?:-[ \t]{1,9})?["']?|["'])--skip-tls-verify(?:-pull|-registry)?(?:=true)?(?=["']|[ \t]*\\?$)/,
        log: "only",
      },
      { kind: "option", programs: image, option: /^--(?:src-|dest-)?tls-verify=(?:false|0)$/ },
      { kind: "option", programs: /^(?:buildctl|docker|nerdctl|depot)$/, option: /\bregistry\.insecure=true\b/ },
      { kind: "text", pattern: /^[ \t]*insecure\s*=\s*true\b/m, file: /registries\.conf|buildkitd\.toml$/ },
      {
        kind: "option",
        programs: /^(?:crane|oras|cosign|regctl|gcrane|imgpkg|reg)$/,
        option: /^--(?:insecure|allow-insecure-registry|registry-verify-certs=false)$/,
      },
      {
        kind: "option",
        programs: /^(?:executor|kaniko)$/,
        option: /^--(?:skip-tls-verify(?:-pull|-registry)?|insecure(?:-pull|-registry)?)(?:=true|$)/,
      },
    ],
  },
  {
    id: "java-hostname-verification-off",
    message: "Java's HTTP client then accepts a valid certificate of any other name.",
    citation: "https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/module-summary.html",
    matches: [
      { kind: "variable", name: /(?:OPTS|OPTIONS|ARGS)$/, value: /-Djdk\.internal\.httpclient\.disableHostnameVerification(?:=true|\s|$)/ },
      { kind: "option", programs: /^java$/, option: /^-Djdk\.internal\.httpclient\.disableHostnameVerification(?:=true)?$/ },
    ],
  },
  {
    id: "ldap-require-certificate-never",
    message: "LDAP clients then accept any certificate, and the bind password goes to whoever answers.",
    citation: "https://www.openldap.org/doc/admin26/tls.html",
    matches: [
      { kind: "variable", name: /^LDAPTLS_REQCERT$/, value: /^(?:never|allow)$/i },
      { kind: "text", pattern: /^[ \t]*TLS_REQCERT\s+(?:never|allow)\b/im },
    ],
  },
  {
    id: "lftp-verify-off",
    message: "`lftp` then accepts any certificate, and the password goes to whoever answers.",
    citation: "https://lftp.yar.ru/lftp-man.html",
    matches: [
      { kind: "command", programs: /^lftp$/, args: /\bssl:verify-certificate(?:\/\S{1,200})?[ =](?:no|false|off|0)\b/i },
      { kind: "text", pattern: /^[ \t]*set\s+ssl:verify-certificate(?:\/\S{1,200})?\s+(?:no|false|off|0)\b/im },
    ],
  },
  {
    id: "maven-ssl-insecure",
    message: "Maven then downloads its dependencies from any server that answers.",
    citation: "https://maven.apache.org/resolver/configuration.html",
    matches: [
      {
        kind: "variable",
        name: /(?:OPTS|OPTIONS|ARGS)$/,
        value:
          /-Dmaven\.(?:wagon\.http|resolver\.transport\.http)\.ssl\.(?:insecure|allowall)=true|-Daether\.connector\.https\.securityMode=insecure/,
      },
      {
        kind: "option",
        programs: /^(?:mvn|mvnw|mvnd|java|gradle|gradlew)$/,
        option:
          /^-D(?:maven\.(?:wagon\.http|resolver\.transport\.http)\.ssl\.(?:insecure|allowall)=true|aether\.connector\.https\.securityMode=insecure)$/,
      },
      { kind: "text", pattern: /-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true/ },
    ],
  },
  {
    id: "mercurial-insecure",
    message: "Mercurial then clones from any server that answers.",
    citation: "https://www.mercurial-scm.org/doc/hg.1.html",
    matches: [{ kind: "option", programs: /^hg$/, option: /^--insecure$/ }],
  },
  {
    id: "minio-client-insecure",
    message: "The MinIO client then accepts any certificate.",
    citation: "https://min.io/docs/minio/linux/reference/minio-mc.html",
    matches: [{ kind: "option", programs: /^(?:mc|mcli)$/, option: /^--insecure$/ }],
  },
  {
    id: "mongodb-verify-off",
    message: "The database client then accepts any certificate, and the password goes to whoever answers.",
    citation: "https://www.mongodb.com/docs/manual/reference/connection-string-options/#tls-options",
    matches: [
      { kind: "variable", name: anything, value: mongo },
      { kind: "text", pattern: mongo },
      {
        kind: "option",
        programs: /^mongo(?:sh|dump|restore|import|export|stat|top|files)?$/,
        option:
          /^--(?:(?:tls|ssl)AllowInvalid(?:Certificates|Hostnames)|tlsInsecure)$|[?&](?:tls|ssl)AllowInvalid(?:Certificates|Hostnames)=true|[?&]tlsInsecure=true/,
      },
    ],
  },
  {
    id: "mysql-verify-off",
    message: "The database client then does not check who answers, and the password goes there.",
    citation: "https://mariadb.com/docs/server/clients-and-utilities/mariadb-client/mariadb-command-line-client",
    matches: [
      { kind: "option", programs: mysql, option: /^--(?:skip|disable)-ssl(?:-verify(?:-server-cert)?)?$/ },
      { kind: "option", programs: mysql, option: /^--ssl-verify-server-cert=(?:0|off|false)$/i },
      { kind: "option", programs: mysql, option: /^--ssl-mode=disabled$/i },
    ],
  },
  {
    id: "node-reject-unauthorized-false",
    message: "The Node.js program then accepts any certificate on these connections.",
    citation: "https://nodejs.org/api/tls.html#tlsconnectoptions-callback",
    matches: [{ kind: "text", pattern: /\brejectUnauthorized["']?\s*[:=]\s*false\b/, log: true }],
  },
  {
    id: "node-tls-reject-unauthorized",
    message: "Every TLS connection of this Node.js process then accepts any certificate.",
    citation: "https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue",
    matches: [
      { kind: "variable", name: /^NODE_TLS_REJECT_UNAUTHORIZED$/, value: /^0$/ },
      { kind: "text", pattern: /\bNODE_TLS_REJECT_UNAUTHORIZED["'\]]{0,3}\s*[:=]\s*["']?0\b/, log: true },
      { kind: "text", pattern: /Setting the NODE_TLS_REJECT_UNAUTHORIZED environment variable to '0'/, log: true },
    ],
  },
  {
    id: "npm-plain-http",
    message:
      "Packages then come over plain HTTP: anyone on the way can put code of their own in their place, unless a lock file holds its hash. Use the registry's `https://` address.",
    citation: "https://docs.npmjs.com/cli/v10/using-npm/config#registry",
    harm: "plain-http",
    mend: "person",
    matches: [
      { kind: "option", programs: npm, option: /^--registry$/, value: startsPlain },
      { kind: "option", programs: npm, option: new RegExp(`^--registry=${plain}`, "i") },
      {
        kind: "command",
        programs: npm,
        args: new RegExp(String.raw`(?:^|\s)set\s(?:\S+\s){0,3}?(?:\S{1,80}:)?(?:registry|npmRegistryServer)[ =]${plain}`, "i"),
      },
      { kind: "variable", name: /^(?:npm_config_registry|YARN_REGISTRY|YARN_NPM_REGISTRY_SERVER)$/i, value: startsPlain },
      {
        kind: "text",
        pattern: new RegExp(String.raw`^[ \t]*(?:@[\w.-]{1,80}:)?registry\s{0,9}[= ]\s{0,9}["']?${plain}`, "im"),
        file: /(?:npm|yarn)rc$/,
      },
    ],
  },
  {
    id: "npm-strict-ssl-off",
    message: "The package manager then installs code from any server that answers under the registry's name.",
    citation: "https://docs.npmjs.com/cli/v10/using-npm/config#strict-ssl",
    matches: [
      {
        kind: "command",
        programs: npm,
        args: /(?:^|\s)(?:config|c)\s.{0,200}?\b(?:strict-ssl|enableStrictSsl)[ =]["']?(?:false|0|null)/i,
      },
      { kind: "command", programs: npm, args: /^set strict-ssl[ =]false/ },
      { kind: "option", programs: npm, option: /^(?:--strict-ssl=false|--no-strict-ssl)$/ },
      { kind: "option", programs: npm, option: /^--strict-ssl$/, value: /^(?:false|null)$/ },
      { kind: "variable", name: /^(?:npm_config_strict_ssl|YARN_STRICT_SSL|YARN_ENABLE_STRICT_SSL)$/i, value: off },
      { kind: "text", pattern: /\b(?:strict-ssl\s*[= ]\s*"?false|enableStrictSsl:\s*false)\b/ },
      { kind: "text", pattern: /^[ \t]*(?:strict-ssl\s{0,9}[= ]\s{0,9}"?false"?|enableStrictSsl:\s{0,9}false)[ \t]*$/, log: "only" },
    ],
  },
  {
    id: "nuget-insecure-connections",
    message: "NuGet then takes packages over plain HTTP, from whoever answers.",
    citation: "https://learn.microsoft.com/dotnet/core/tools/dotnet-nuget-add-source",
    matches: [{ kind: "option", programs: /^(?:dotnet|nuget)$/, option: /^--allow-insecure-connections$/ }],
  },
  {
    id: "perl-verify-off",
    message: "Perl's LWP then accepts any certificate.",
    citation: "https://metacpan.org/pod/LWP::UserAgent#ssl_opts",
    matches: [
      { kind: "variable", name: /^(?:PERL_LWP_SSL_VERIFY_HOSTNAME|HTTPS_VERIFY_HOSTNAME)$/, value: /^0$/ },
      { kind: "text", pattern: /\bSSL_verify_mode\s*=>\s*(?:0\b|\S*SSL_VERIFY_NONE)/ },
    ],
  },
  {
    id: "php-verify-off",
    message: "The PHP program then accepts any certificate.",
    citation: "https://www.php.net/manual/en/context.ssl.php",
    matches: [
      { kind: "text", pattern: /\bCURLOPT_SSL_VERIFY(?:PEER|HOST)["']?\s*(?:,|=>)\s*(?:false|0)\b/i },
      { kind: "text", pattern: /["']verify_peer(?:_name)?["']\s*=>\s*(?:false|0)\b/i },
      { kind: "text", pattern: /["']allow_self_signed["']\s*=>\s*(?:true|1)\b/i },
    ],
  },
  {
    id: "pip-plain-http",
    message:
      "Python packages then come over plain HTTP: anyone on the way can put code of their own in their place, unless `--require-hashes` pins it. Use the index's `https://` address.",
    citation: "https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-i",
    harm: "plain-http",
    mend: "person",
    matches: [
      { kind: "option", programs: pip, option: /^(?:-i|--(?:extra-)?index-url|--pypi-mirror)$/, value: startsPlain },
      { kind: "option", programs: pip, option: new RegExp(`^--(?:extra-)?index-url=${plain}`, "i") },
      { kind: "option", programs: /^uvx?$/, option: /^--(?:default-index|index|(?:extra-)?index-url)$/, value: startsPlain },
      {
        kind: "command",
        programs: pip,
        args: new RegExp(String.raw`\bset (?:global|install|user|site)\.(?:extra-)?index-url ${plain}`, "i"),
      },
      {
        kind: "variable",
        name: /^(?:PIP_INDEX_URL|PIP_EXTRA_INDEX_URL|UV_INDEX_URL|UV_EXTRA_INDEX_URL|UV_DEFAULT_INDEX|UV_INDEX)$/,
        value: startsPlain,
      },
      { kind: "text", pattern: new RegExp(String.raw`^[ \t]*(?:--)?(?:extra[-_])?index[-_]url\s{0,9}[= ]\s{0,9}${plain}`, "im") },
    ],
  },
  {
    id: "pip-trusted-host",
    message: "`--trusted-host` turns the check off: pip installs code from this host whatever certificate it shows.",
    citation: "https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host",
    matches: [
      { kind: "option", programs: pip, option: /^--trusted-host=./ },
      { kind: "option", programs: pip, option: /^--trusted-host$/, value: anything },
      { kind: "command", programs: pip, args: /^(?:-m pip )?config\b.*\bset (?:global|install|user|site)\.trusted-host\b/ },
      { kind: "variable", name: /^PIP_TRUSTED_HOST$/, value: anything },
      { kind: "text", pattern: /^[ \t]*trusted[-_]host\s*=\s*\S/m },
      { kind: "text", pattern: /^[ \t]*--trusted-host[ =]\S/m, file: /(?:requirements|constraints)[\w.-]{0,40}\.(?:txt|in)$/ },
    ],
  },
  {
    id: "poetry-certificate-off",
    message: "Poetry then installs code from any server that answers under the source's name.",
    citation: "https://python-poetry.org/docs/repositories/#certificates",
    matches: [
      { kind: "command", programs: /^poetry$/, args: /^config certificates\.\S+\.cert false$/ },
      { kind: "variable", name: /^POETRY_CERTIFICATES_\w{1,80}_CERT$/, value: /^false$/i },
    ],
  },
  {
    id: "powershell-skip-certificate-check",
    message: "PowerShell then accepts any certificate.",
    citation: "https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest",
    matches: [
      { kind: "text", pattern: /(?<!\S)-SkipCertificateCheck\b(?!:\$false)/i, log: true },
      { kind: "text", pattern: /ServerCertificateValidationCallback\s*=\s*\{\s*\$true\s*\}/i, log: true },
    ],
  },
  {
    id: "python-verify-off",
    message: "The Python program then accepts any certificate.",
    citation: "https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification",
    matches: [
      { kind: "variable", name: /^PYTHONHTTPSVERIFY$/, value: /^0$/ },
      { kind: "text", pattern: /\bverify\s*=\s*False\b/, call: httpCall },
      { kind: "text", pattern: /\bverify_ssl\s*=\s*False\b/ },
      { kind: "text", pattern: /\bssl\._create_unverified_context\b/ },
      { kind: "text", pattern: /\bverify_mode\s*=\s*(?:ssl\.)?CERT_NONE\b|\bcert_reqs\s*=\s*["']?(?:ssl\.)?CERT_NONE\b/ },
      { kind: "text", pattern: /\bInsecureRequestWarning: Unverified HTTPS request\b/, log: true },
    ],
  },
  {
    id: "rclone-no-check-certificate",
    message: "`rclone` then accepts any certificate.",
    citation: "https://rclone.org/docs/#no-check-certificate",
    matches: [
      { kind: "option", programs: /^rclone$/, option: /^--no-check-certificate(?:=true)?$/ },
      { kind: "variable", name: /^RCLONE_NO_CHECK_CERTIFICATE$/, value: on },
    ],
  },
  {
    id: "redis-insecure",
    message: "`redis-cli` then accepts any certificate, and the password goes to whoever answers.",
    citation: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/encryption/",
    matches: [{ kind: "option", programs: /^(?:redis|valkey)-cli$/, option: /^--insecure$/ }],
  },
  {
    id: "requests-bundle-emptied",
    message: "An empty value makes older versions of Python's requests accept any certificate.",
    citation: "https://github.com/psf/requests/issues/6071",
    matches: [{ kind: "variable", name: /^(?:CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE)$/, value: /^$/ }],
  },
  {
    id: "rpm-signature-off",
    message:
      "The package manager then does not check who signed these packages, and they come over plain HTTP: anyone on the way can put their own in their place. Import the repository's key and check again.",
    citation: "https://dnf.readthedocs.io/en/latest/conf_ref.html#gpgcheck-label",
    harm: "signature",
    mend: "person",
    over: /\b(?:yum|dnf|microdnf|zypper|rpm|baseurl)\b|\.repo\b/,
    matches: [
      { kind: "option", programs: rpm, option: /^--nogpgcheck$|^--setopt=(?:\S{1,80}\.)?gpgcheck=(?:0|false|no)$/i },
      { kind: "option", programs: rpm, option: /^--setopt$/, value: /^(?:\S{1,80}\.)?gpgcheck=(?:0|false|no)$/i },
      { kind: "option", programs: /^zypper$/, option: /^--(?:no-gpg-checks|no-gpgcheck|allow-unsigned-rpm)$/ },
      { kind: "text", pattern: /^[ \t]*gpgcheck\s*=\s*(?:0|false|no)\b/im, file: /yum|dnf|zypp|\.repo$/ },
    ],
  },
  {
    id: "ruby-verify-none",
    message: "The Ruby program then accepts any certificate.",
    citation: "https://docs.ruby-lang.org/en/master/OpenSSL/SSL.html",
    matches: [{ kind: "text", pattern: /\bOpenSSL::SSL::VERIFY_NONE\b/ }],
  },
  {
    id: "rust-accept-invalid-certs",
    message: "The Rust program then accepts any certificate.",
    citation: "https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html#method.danger_accept_invalid_certs",
    matches: [{ kind: "text", pattern: /\bdanger_accept_invalid_(?:certs|hostnames)\(true\)/ }],
  },
  {
    id: "script-over-plain-http",
    message:
      "What runs here came over plain HTTP, and nothing compares it with a checksum: anyone on the way can make the build run something else. Fetch it over `https://`.",
    citation: "https://curl.se/docs/sslcerts.html",
    harm: "plain-http",
    mend: "person",
    matches: [],
  },
  {
    id: "sql-trust-server-certificate",
    message: "The database driver then accepts any certificate, and the password goes to whoever answers.",
    citation: "https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnectionstringbuilder.trustservercertificate",
    matches: [
      { kind: "letter", programs: /^sqlcmd$/, letter: "C", valued: "acdDfFhHiKlmMoPqQsStUvVwyYzZ" },
      { kind: "variable", name: /./, value: /\bTrust ?Server ?Certificate\s*=\s*(?:true|yes)\b/i },
      { kind: "text", pattern: /\bTrust ?Server ?Certificate\s*=\s*(?:true|yes)\b/i },
    ],
  },
  {
    id: "subversion-trust-server-certificate",
    message: "Subversion then accepts the certificates named here without knowing who signed them.",
    citation: "https://svnbook.red-bean.com/en/1.8/svn.ref.svn.html",
    matches: [{ kind: "option", programs: /^svn$/, option: /^--trust-server-cert(?:-failures(?:=.*)?)?$/ }],
  },
  {
    id: "trivy-insecure",
    message: "Trivy then pulls from any server that answers under the registry's name.",
    citation: "https://trivy.dev/latest/docs/references/configuration/cli/trivy_image/",
    matches: [
      { kind: "option", programs: /^trivy$/, option: /^--insecure(?:=true)?$/ },
      { kind: "variable", name: /^TRIVY_INSECURE$/, value: on },
    ],
  },
  {
    id: "uv-insecure-host",
    message: "uv then installs code from this host whatever certificate it shows.",
    citation: "https://docs.astral.sh/uv/reference/environment/#uv_insecure_host",
    matches: [
      { kind: "option", programs: /^uvx?$/, option: /^--(?:allow-insecure-host|trusted-host)=./ },
      { kind: "option", programs: /^uvx?$/, option: /^--(?:allow-insecure-host|trusted-host)$/, value: anything },
      { kind: "variable", name: /^UV_INSECURE_HOST$/, value: anything },
      { kind: "text", pattern: /^[ \t]*allow-insecure-host\s*=\s*\[\s*["']/m },
    ],
  },
  {
    id: "variable-set-in-vain",
    message:
      "No program sees this variable, so nothing is switched off by it: an assignment that stands alone is not exported, and a shell ends with its `RUN`. The line can go.",
    citation: "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_12",
    harm: "none",
    matches: [],
  },
  {
    id: "vault-skip-verify",
    message: "The client then accepts any certificate, and its token goes to whoever answers.",
    citation: "https://developer.hashicorp.com/vault/docs/commands#vault_skip_verify",
    matches: [
      { kind: "variable", name: /^(?:VAULT|NOMAD)_SKIP_VERIFY$/, value: on },
      { kind: "variable", name: /^CONSUL_HTTP_SSL_VERIFY$/, value: off },
      { kind: "option", programs: /^(?:vault|nomad)$/, option: /^-{1,2}tls-skip-verify(?:=true)?$/ },
    ],
  },
  {
    id: "wget-no-check-certificate",
    message: "`wget` then accepts any certificate: whoever stands on the way can read and replace what is downloaded.",
    citation: "https://www.gnu.org/software/wget/manual/html_node/HTTPS-_0028SSL_002fTLS_0029-Options.html",
    matches: [
      { kind: "option", programs: /^(?:wget|wget2)$/, option: /^--(?:no-ch[a-z-]{0,20}|check-certificate=(?:off|no|0|false|quiet))$/ },
      {
        kind: "option",
        programs: /^(?:wget|wget2)$/,
        option: /^(?:-e|--execute)$/,
        value: /^\s*check[-_]?certificate\s*=\s*(?:off|no|0|false)\s*$/i,
      },
      { kind: "text", pattern: /^[ \t]*check_?-?certificate\s*=\s*(?:off|no|0|false)\b/im, file: /wgetrc$/ },
      // With the check on, GNU wget says ERROR in its place (src/openssl.c, src/gnutls.c).
      { kind: "text", pattern: /\bWARNING: cannot verify [^\s'’]{1,253}['’]s certificate\b/, log: "only" },
    ],
  },
  {
    id: "yum-sslverify-off",
    message: "The package manager then accepts any server as the mirror.",
    citation: "https://dnf.readthedocs.io/en/latest/conf_ref.html#sslverify-label",
    matches: [
      { kind: "option", programs: rpm, option: /^--setopt=(?:\S+\.)?sslverify=(?:0|false|no)$/i },
      { kind: "option", programs: rpm, option: /^--setopt$/, value: /^(?:\S+\.)?sslverify=(?:0|false|no)$/i },
      { kind: "text", pattern: /\bsslverify\s*=\s*(?:0|false|no)\b/i, file: /yum|dnf|\.repo$/ },
      { kind: "option", programs: /^zypper$/, option: /[?&]ssl_verify=no\b/ },
      { kind: "text", pattern: /[?&]ssl_verify=no\b/, file: /zypp|\.repo$/ },
    ],
  },
] as const satisfies readonly SwitchRule[];

export type SwitchId = (typeof switches)[number]["id"];
