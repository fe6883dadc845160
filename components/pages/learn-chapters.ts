export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly text: readonly [string, ...string[]];
  /** Folder in lib/cases; what the page shows of it is worked out when the site is built. */
  readonly story: string;
  /** Of one story told in two chapters the first shows what is wrong, the second what repairs it. */
  readonly shows: "problem" | "repair" | "both";
  /** Rules of lib/runtimes that are set beside each other. */
  readonly rules?: readonly string[];
  readonly tries: readonly [Try, Try, Try];
};

type Try = { readonly title: string; readonly command: string };

/** Trust in containers, from the first question to the last; each chapter stands on its own. */
export const chapters: readonly Chapter[] = [
  {
    id: "trust-store",
    title: "What a trust store is",
    text: [
      "A server proves who it is with a certificate, and somebody else has signed that certificate. Your program does not know the server, but it knows a short list of such signers: the root certificates of certificate authorities. That list is the trust store. On most Linux systems it is one text file, `/etc/ssl/certs/ca-certificates.crt`, with some 140 roots in it.",
      "To check a server the program follows the signatures upwards: the server's certificate was signed by an intermediate, the intermediate by a root. The server sends the first two. The root is never taken from the server: it has to lie in the store already, or the check ends with *unknown authority*.",
      "An image that has the list where the program looks is sound. This one starts from a base that ships it.",
    ],
    story: "sound-dockerfile",
    shows: "problem",
    tries: [
      {
        title: "Count the roots in an image that has them",
        command: "docker run --rm golang:1.25 grep -c 'BEGIN CERTIFICATE' /etc/ssl/certs/ca-certificates.crt",
      },
      {
        title: "Read the first of them: it is its own issuer",
        command: "docker run --rm golang:1.25 openssl x509 -in /etc/ssl/certs/ca-certificates.crt -noout -subject -issuer -enddate",
      },
      {
        title: "See what a server sends: `s:` is who it is, `i:` who signed it",
        command: "openssl s_client -connect example.com:443 -servername example.com -showcerts </dev/null",
      },
    ],
  },
  {
    id: "scratch",
    title: "Why `FROM scratch` has none",
    text: [
      "A container sees only the files of its image, not those of your machine. `FROM scratch` is an image without any file; slim images leave out whatever is not needed to start. A list of authorities is one of the first things to be left out.",
      "So the same program works on your laptop and fails in the container, with every server in the world. Nothing is wrong with the servers: the program has nobody to compare them with.",
    ],
    story: "go-in-scratch",
    shows: "problem",
    tries: [
      { title: "Look for a store in an image that has none", command: "docker run --rm busybox ls /etc/ssl/certs" },
      { title: "And in one that has", command: "docker run --rm alpine:3.22 ls -l /etc/ssl/certs/ca-certificates.crt" },
      {
        title: "List all files of your own image, without starting it",
        command: 'docker build -t learn . && docker export "$(docker create learn x)" | tar -t | head -50',
      },
    ],
  },
  {
    id: "one-line",
    title: "The one line that saves it",
    text: [
      "The store is a file, and files can be copied. The build stage starts from an image that has the list; one `COPY --from` brings it into the stage that runs. Nothing is downloaded, and nothing else changes.",
      "Copy it to the path that the program reads. The roots are then as fresh as the image they come from, so rebuild with `--pull` from time to time.",
    ],
    story: "go-in-scratch",
    shows: "repair",
    tries: [
      {
        title: "The file is in the image",
        command: 'docker build -t learn . && docker export "$(docker create learn x)" | tar -tv | grep ca-certificates',
      },
      {
        title: "How many roots came along",
        command: "docker cp \"$(docker create learn x)\":/etc/ssl/certs/ca-certificates.crt - | tar -xO | grep -c 'BEGIN CERTIFICATE'",
      },
      { title: "The program reaches its server", command: "docker run --rm learn" },
    ],
  },
  {
    id: "stages",
    title: "Build stage and final stage",
    text: [
      "Each `FROM` begins a new file system. What one stage installs stays in that stage, unless a later one copies it. Installing `ca-certificates` in the build stage helps `go mod download`, and does nothing for the program that runs in the last stage.",
      "This is the commonest way to have the package in the Dockerfile and the failure in the container.",
    ],
    story: "bundle-in-build-stage-only",
    shows: "both",
    tries: [
      {
        title: "Look into the build stage",
        command:
          "docker build --target builder -t learn-builder . && docker run --rm learn-builder ls -l /etc/ssl/certs/ca-certificates.crt",
      },
      {
        title: "Look into the final stage",
        command: "docker build -t learn . && docker run --rm --entrypoint ls learn -lL /etc/ssl/certs/ca-certificates.crt",
      },
      { title: "Look into its base", command: "docker run --rm debian:bookworm-slim ls /etc/ssl/certs" },
    ],
  },
  {
    id: "runtimes",
    title: "Each runtime looks elsewhere",
    text: [
      "There is no single place. Go, curl and OpenSSL read the system's file. Node.js has a list compiled into it, Python's requests brings one in a package, Java has a keystore of its own. They do not notice what you add to the system's store.",
      "That is why curl works in a container while your program in the same container fails.",
    ],
    story: "node-own-store",
    shows: "both",
    rules: ["go-linux", "curl-debian", "python-ssl", "python-requests", "node-default", "java-default", "rust-webpki-roots", "dotnet"],
    tries: [
      {
        title: "Node.js: how many roots it brings itself",
        command: "docker run --rm node:22-bookworm-slim node -p \"require('tls').rootCertificates.length\"",
      },
      {
        title: "Python: where its ssl module looks",
        command: 'docker run --rm python:3.13-slim python -c "import ssl; print(ssl.get_default_verify_paths())"',
      },
      {
        title: "Java: what its own keystore holds",
        command: "docker run --rm eclipse-temurin:21 keytool -list -cacerts -storepass changeit | head -5",
      },
    ],
  },
  {
    id: "private-ca",
    title: "Your company's own authority",
    text: [
      "A server inside a company often has a certificate from the company's own authority. No public list knows it, so a sound image fails too. The authority's certificate, the root, has to be added: not the server's certificate, which changes every few months.",
      "On Debian and Alpine the file goes to `/usr/local/share/ca-certificates/`, in PEM form, and `update-ca-certificates` merges it into the list. On Debian its name must end in `.crt`; any other name is passed over without a word.",
    ],
    story: "ca-as-pem",
    shows: "both",
    tries: [
      {
        title: "Is it the right file? Compare the fingerprint with the one your administrators publish",
        command: "openssl x509 -in corp-root.crt -noout -subject -issuer -fingerprint -sha256",
      },
      {
        title: "Was it taken? The build log should say `1 added`",
        command: "docker build --no-cache --progress=plain . 2>&1 | grep added",
      },
      {
        title: "Does it vouch for the server? The last lines should say `Verify return code: 0 (ok)`",
        command: "openssl s_client -connect git.corp.example:443 -servername git.corp.example -CAfile corp-root.crt </dev/null",
      },
    ],
  },
  {
    id: "proxies",
    title: "Proxies that re-sign HTTPS",
    text: [
      "Some companies inspect encrypted traffic: a proxy ends the connection, reads it, and shows your program a certificate that it has just signed itself. Laptops are set up to trust that proxy; containers are not. Builds then fail at the first download, even from the best-known hosts.",
      "The proxy's root belongs in each stage that downloads something, before its first download. Who signed the certificate tells whether there is such a proxy.",
    ],
    story: "proxied-build-step",
    shows: "both",
    tries: [
      {
        title: "Who signs what you get, from inside a container: a public authority, or your company?",
        command:
          "docker run --rm golang:1.25 openssl s_client -connect example.com:443 -servername example.com </dev/null | grep -E '^ *[0-9]* ?[si]:'",
      },
      { title: "Is a proxy set for the daemon?", command: "docker info | grep -i proxy" },
      { title: "Is one set for you?", command: "env | grep -i proxy" },
    ],
  },
  {
    id: "switching-off",
    title: "What not to do, and why",
    text: [
      "Every client has a switch that turns the check off, and many answers on the web name it. The error goes away because nobody looks any more. From then on whoever stands between you and the server can read and change everything: passwords, packages, the program that you download and run.",
      "The switch is hard to get rid of later, since nothing fails any more. It also is no shorter than the repair, which is one line. *It is only internal* is no reason: a network that re-signs traffic is exactly where somebody can.",
    ],
    story: "switch-in-env",
    shows: "both",
    tries: [
      {
        title: "Find such switches in your code",
        command: "grep -rnE 'NODE_TLS_REJECT_UNAUTHORIZED|InsecureSkipVerify|GIT_SSL_NO_VERIFY|no-check-certificate|strict-ssl' .",
      },
      { title: "In the environment of an image", command: "docker image inspect --format '{{json .Config.Env}}' learn" },
      { title: "In git's settings", command: "git config --show-origin --get-regexp 'http.*sslverify'" },
    ],
  },
  {
    id: "without-a-shell",
    title: "Looking into an image without a shell",
    text: [
      "Small images have no `ls` and no shell, so `docker exec` does not help. Every image is a list of files all the same, and Docker hands them out without starting anything.",
      "Look for three things: is the file there, may the user of the image read it, and does a variable point elsewhere.",
    ],
    story: "unreadable-for-user",
    shows: "both",
    tries: [
      {
        title: "Which files are there, with owner and mode",
        command: "docker build -t learn . && docker export \"$(docker create learn x)\" | tar -tv | grep -E ' etc/(ssl|pki)'",
      },
      {
        title: "Take the list out and look at it here",
        command: 'docker cp "$(docker create learn x)":/etc/ssl/certs/ca-certificates.crt .',
      },
      {
        title: "Who runs, and with which variables",
        command: "docker image inspect --format 'user {{.Config.User}} {{json .Config.Env}}' learn",
      },
    ],
  },
];
