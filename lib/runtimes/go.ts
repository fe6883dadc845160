import type { LookUpRule } from "./look-up-rule";
import { anyFileIn, firstOf, goFiles } from "./paths";
import { goVariables } from "./variables";

const common = {
  runtime: "go",
  usesSystemStore: "yes",
  addPrivateAuthority:
    "Any PEM file in `/etc/ssl/certs/` is enough, under any name: `COPY corp-ca.crt /etc/ssl/certs/corp-ca.crt` works in scratch and distroless too. In scratch the public bundle must be copied as well.",
  insecureSwitches: ["tls.Config{InsecureSkipVerify: true}", "GOINSECURE", "go get -insecure"],
} as const;

export const goRules = [
  {
    ...common,
    id: "go-linux",
    name: "Go crypto/x509 on Linux",
    versions: "1.16 and later",
    paths: [...firstOf(...goFiles), ...anyFileIn("/etc/ssl/certs", "/etc/pki/tls/certs")],
    env: goVariables,
    traps: [
      "`SSL_CERT_FILE` replaces only the list of files: the directories are read all the same. Both variables together replace everything.",
      "A first file that is empty or in DER form hides the later ones.",
      "With no store at all the message is a plain *unknown authority*; a store that cannot be read gives *failed to load system roots … permission denied*.",
      "Files in `/usr/local/share/ca-certificates` and `/etc/pki/ca-trust/source/anchors` are not read, nor are subdirectories.",
      "Links in the directory whose target has no `/`, the hashed names, are skipped.",
    ],
    citation:
      "golang/go src/crypto/x509/root_linux.go, root_unix.go at 1.16, 1.19.8, 1.24.4, 1.26.10, 1.27.3; golang/go#79496; run in empty roots with 1.19.8 and 1.24.4",
    known: "observed",
  },
  {
    ...common,
    id: "go-1.13-to-1.15",
    name: "Go crypto/x509 on Unix",
    versions: "1.13 to 1.15",
    paths: [
      ...firstOf(...goFiles),
      ...anyFileIn("/etc/ssl/certs", "/usr/local/share/certs", "/etc/pki/tls/certs", "/etc/openssl/certs", "/var/ssl/certs"),
    ],
    env: goVariables,
    traps: ["1.13 stops after the first directory that gave a certificate, and does not split `SSL_CERT_DIR` at `:`."],
    citation: "Debian golang-1.15-src root_unix.go, root_linux.go; golang/go commits 6fc094ce, fd4b3918; golang/go#35325",
    known: "read",
  },
  {
    ...common,
    id: "go-1.12-and-earlier",
    name: "Go crypto/x509 on Unix",
    versions: "1.12 and earlier",
    paths: [...firstOf(...goFiles.slice(0, 5)), ...anyFileIn("/etc/ssl/certs", "/usr/local/share/certs", "/etc/pki/tls/certs")],
    env: goVariables,
    traps: [
      "`/etc/ssl/cert.pem` is not in the list before 1.13: Alpine 3.7 to 3.11 as it comes has no roots for these programs.",
      "Old versions print `failed to load system roots and no roots provided` when nothing is found.",
    ],
    citation: "golang/go pull request 31042 (cert.pem, March 2019); golang/go#15749, #28199, #21405",
    known: "read",
  },
  {
    ...common,
    id: "go-fallback",
    name: "Go with golang.org/x/crypto/x509roots/fallback",
    versions: "Go 1.20 and later",
    paths: [...firstOf(...goFiles), ...anyFileIn("/etc/ssl/certs", "/etc/pki/tls/certs")],
    env: goVariables,
    usesSystemStore: "optional",
    ownRoots: "Mozilla's roots, compiled in, used when the system has none",
    traps: [
      "`GODEBUG=x509usefallbackroots=1` makes it use the compiled-in roots even though the system has some.",
      "As soon as one private CA is found in the system's store, the compiled-in public roots are no longer used: add the public bundle too.",
    ],
    citation: "golang/go src/crypto/x509/root.go SetFallbackRoots, 1.24 and 1.27",
    known: "read",
  },
] as const satisfies readonly LookUpRule[];
