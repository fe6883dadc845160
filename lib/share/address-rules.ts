import type { RedactionRule } from "./redaction-rule";

/** Networks by their whole range, and what Docker, QEMU and Kubernetes give out everywhere. */
const everywhere =
  /^(?:10\.0\.0\.0|172\.(?:1[67]|31)\.0\.0|192\.168\.0\.0|100\.64\.0\.0|172\.17\.0\.[12]|10\.0\.2\.[23]|10\.96\.0\.1|10\.43\.0\.1)$/;

/** Accounts that images, runners and manuals bring along. */
const commonAccounts = new Set(
  (
    "runner node app user nonroot vscode root ubuntu circleci jenkins gitlab-runner git linuxbrew coder codespace gradle jovyan rust cnb www-data " +
    "appuser appdev public default containeradministrator containeruser ec2-user admin vagrant travis builder build runneradmin airflow spark dev " +
    "container opam nix node-user nextjs rails deno bun python django web service static www"
  ).split(" "),
);

/** Who and where: people, machines, folders with names of people. */
export const addressRules: readonly RedactionRule[] = [
  {
    id: "e-mail",
    caption: "E-mail address",
    // `git@` is how everybody logs in; versions and units of systemd have an @ as well.
    pattern:
      /(?<![\w.+-]|:\/\/)(?<secret>(?!git@|REDACTED-)[\w.+-]{1,64}@(?!\d{1,6}\.\d)(?:[a-z0-9-]{1,63}\.){1,8}(?!(?:service|socket|timer|slice|scope|target|mount|path|[jt]sx?|tgz)\b)[a-z]{2,24})\b/dgi,
    standIn: (number) => `redacted-${number}@redacted.invalid`,
    example: ["maintainer jo.doe@corp.example", "jo.doe@corp.example"],
  },
  {
    id: "private-address",
    caption: "Private IP address",
    pattern:
      /(?<![\d.])(?<secret>(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/dg,
    standIn: (number) => `10.255.${Math.floor(number / 250)}.${number % 250}`,
    keeps: (secret) => everywhere.test(secret),
    example: ["dial tcp 10.42.7.19:443", "10.42.7.19"],
  },
  {
    id: "private-address-6",
    caption: "Private IPv6 address",
    pattern: /(?<![\w:])(?<secret>(?:f[cd][0-9a-f]{2}|fe80)(?::[0-9a-f]{0,4}){2,7})(?![\w:])/dgi,
    standIn: (number) => `fd00::${number.toString(16)}`,
    example: ["dial tcp [fd12:3456::8]:443", "fd12:3456::8"],
  },
  {
    id: "home-directory",
    caption: "Name in a home directory",
    pattern: /(?:\/home\/|\/Users\/|\\Users\\{1,2})(?<secret>[a-z0-9][\w.-]{0,62}\w)(?=[\\/:"'\s,;)]|$)/dgim,
    standIn: (number) => `redacted-${number}`,
    keeps: (secret) => commonAccounts.has(secret.toLowerCase()),
    example: ["/home/jdoe/src/app", "jdoe"],
  },
];
