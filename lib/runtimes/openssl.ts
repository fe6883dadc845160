import type { LookUpRule } from "./look-up-rule";
import { bundles, hashedIn } from "./paths";
import { opensslVariables } from "./variables";

const common = {
  runtime: "openssl",
  env: opensslVariables,
  usesSystemStore: "yes",
  insecureSwitches: ["SSL_VERIFY_NONE", "openssl s_client without -verify_return_error"],
} as const;
const debianAdd = "`COPY corp-ca.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`.";

export const opensslRules = [
  {
    ...common,
    id: "openssl-debian",
    name: "OpenSSL on Debian 12 and later, Ubuntu 24.04 and later",
    versions: "OpenSSL 3.0.5-3 and later",
    paths: [...bundles("/usr/lib/ssl/cert.pem"), ...hashedIn("/usr/lib/ssl/certs")],
    addPrivateAuthority: debianAdd,
    traps: [
      "`/usr/lib/ssl/cert.pem` and `/usr/lib/ssl/certs` are links that belong to package `openssl`, not to `libssl3`: with only the bundle copied, Python, Ruby and PHP streams find nothing, while curl, git and Go do.",
      "`SSL_CERT_FILE` alone does not shut out the hashed directory.",
      "A certificate that is not its own issuer is no anchor for most programs (curl, and Python from 3.13 on, take it): register the root, not an intermediate.",
      "A missing `SSL_CERT_FILE` gives no error of its own, only `unable to get local issuer certificate`.",
    ],
    citation: "Traced openssl, php, python, ruby on Debian 12 (3.0.22) and 13 (3.5.7); openssl changelog.Debian, 3.0.5-3",
    known: "observed",
  },
  {
    ...common,
    id: "openssl-debian-11",
    name: "OpenSSL on Debian 11 and earlier, Ubuntu 22.04 and earlier",
    versions: "OpenSSL 1.1.1, Ubuntu's 3.0.2",
    paths: [...bundles("/usr/lib/ssl/cert.pem"), ...hashedIn("/usr/lib/ssl/certs")],
    addPrivateAuthority: `${debianAdd} One certificate a file.`,
    traps: [
      "There is no `/usr/lib/ssl/cert.pem` here: only hashed names count, so copying `ca-certificates.crt` alone does not help openssl, Python, Ruby or PHP. Set `SSL_CERT_FILE`.",
      "A `.crt` with two certificates gets no hashed name, and these programs do not see it.",
    ],
    citation: "Debian 11: package contents of openssl 1.1.1w, traced python3.9; canonical/chisel-releases ubuntu-22.04 slices/openssl.yaml",
    known: "observed",
  },
  {
    ...common,
    id: "openssl-alpine",
    name: "OpenSSL on Alpine and Wolfi",
    versions: "1.1 (3.9 to 3.16), 3.x (from 3.17)",
    paths: [...bundles("/etc/ssl/cert.pem"), ...hashedIn("/etc/ssl/certs")],
    addPrivateAuthority:
      "`apk add ca-certificates`, `COPY corp-ca.crt /usr/local/share/ca-certificates/`, `update-ca-certificates`. Without network append it to `/etc/ssl/certs/ca-certificates.crt`.",
    traps: ["`openssl1.1-compat` reads `/etc/ssl1.1`, which is linked to `/etc/ssl` only in some releases."],
    citation: "Traced in the root filesystems of Alpine 3.11, 3.20 and edge",
    known: "observed",
  },
  {
    ...common,
    id: "openssl-rhel",
    name: "OpenSSL on RHEL, its kin and Fedora",
    versions: "Enterprise Linux 7 to 10, Fedora up to 43",
    paths: [...bundles("/etc/pki/tls/cert.pem"), ...hashedIn("/etc/pki/tls/certs")],
    addPrivateAuthority: "`COPY corp-ca.crt /etc/pki/ca-trust/source/anchors/` and, as root, `RUN update-ca-trust`.",
    traps: ["In Fedora 44 `cert.pem` is gone, and the hashed names are what counts."],
    citation: "rocky-linux file lists of 8.10 and 9.3; fedoraproject.org/wiki/Changes/droppingOfCertPemFile",
    known: "read",
  },
  {
    ...common,
    id: "openssl-suse",
    name: "OpenSSL on SUSE",
    versions: "SLE 15, Leap, Tumbleweed",
    paths: [...bundles("/var/lib/ca-certificates/ca-bundle.pem"), ...hashedIn("/var/lib/ca-certificates/openssl")],
    addPrivateAuthority: "`COPY corp-ca.crt /etc/pki/trust/anchors/` and `RUN update-ca-certificates`.",
    traps: ["A real directory in place of the link `/etc/ssl/certs` is moved away by the next `update-ca-certificates`."],
    citation:
      "tiran/distro-truststore, table of default verify paths (Tumbleweed, OpenSSL 1.1.1h); openSUSE/ca-certificates@2e3a23b certbundle.run, etc_ssl.run",
    known: "read",
  },
  {
    ...common,
    id: "openssl-arch",
    name: "OpenSSL on Arch",
    versions: "3.x",
    paths: [...bundles("/etc/ssl/cert.pem"), ...hashedIn("/etc/ssl/certs")],
    addPrivateAuthority: "`trust anchor corp-ca.crt`.",
    traps: [],
    citation: "tiran/distro-truststore, table of default verify paths (OpenSSL 1.1.1h)",
    known: "read",
  },
  {
    ...common,
    id: "openssl-static",
    name: "OpenSSL linked into the program, or of an unknown build",
    versions: "any",
    paths: [
      ...bundles("/etc/ssl/cert.pem", "/usr/lib/ssl/cert.pem", "/usr/local/ssl/cert.pem", "/etc/pki/tls/cert.pem"),
      ...hashedIn("/etc/ssl/certs", "/usr/lib/ssl/certs", "/usr/local/ssl/certs"),
    ],
    addPrivateAuthority: "`ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt`, and that file with the CA in it.",
    traps: [
      "Which directory it reads was fixed when it was built (`openssl version -d`): `/etc/ssl` on Alpine, `/usr/lib/ssl` on Debian, `/usr/local/ssl` from source.",
    ],
    citation: "OpenSSL INSTALL.md, --openssldir",
    known: "memory",
  },
  {
    ...common,
    id: "libressl",
    name: "LibreSSL",
    versions: "2.x to 4.x (Alpine 3.6 to 3.8, OpenBSD)",
    paths: [...bundles("/etc/ssl/cert.pem"), ...hashedIn("/etc/ssl/certs")],
    addPrivateAuthority: "As on Alpine.",
    traps: ["Alpine 3.6 has no `cert.pem`: `ssl_client: … TLS connect failed`."],
    citation: "Traced wget in the root filesystems of Alpine 3.6 and 3.11 (the variables are from memory)",
    known: "observed",
  },
] as const satisfies readonly LookUpRule[];
