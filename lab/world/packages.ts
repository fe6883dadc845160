/** Of `packages`, those that the quick cases and their bases install. */
export const fewPackages: readonly string[] = ["busybox-static", "ca-certificates", "curl", "golang-1.23-go", "openssl", "python3", "wget"];

/** What the bases and the cases install; the mirror holds these and all they need, recommended packages too. */
export const packages: readonly string[] = [
  "busybox-static",
  "ca-certificates",
  "ca-certificates-java",
  "cargo",
  "curl",
  "default-jre-headless",
  "erlang-base",
  "erlang-inets",
  "erlang-ssl",
  "git",
  "gnutls-bin",
  "golang-1.23-go",
  "libio-socket-ssl-perl",
  "librust-native-tls-dev",
  "liblwp-protocol-https-perl",
  "openjdk-17-jdk-headless",
  "openssl",
  "p11-kit",
  "php-cli",
  "php-curl",
  "python3",
  "python3-httpx",
  "python3-pip",
  "python3-requests",
  "ruby",
  "wget",
];
