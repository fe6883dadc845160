import type { LookUpRule } from "./look-up-rule";
import { anyFileIn, firstOf, hashedIn, nativeCertsFiles, probedFiles } from "./paths";
import { opensslVariables } from "./variables";

const rust = {
  runtime: "rust",
  usesSystemStore: "yes",
  insecureSwitches: ["danger_accept_invalid_certs(true)"],
  addPrivateAuthority: "Put it in the system's bundle, or as a PEM file into `/etc/ssl/certs`.",
} as const;
/** Either variable takes the place of everything. */
const either = [
  { name: "SSL_CERT_FILE", holds: "bundle", replaces: "everything", ifMissing: "reads-nothing" },
  { name: "SSL_CERT_DIR", holds: "any-file-in-directory", replaces: "everything", ifMissing: "reads-nothing", list: true },
] as const;

export const rustRules = [
  {
    ...rust,
    id: "rust-native-certs",
    name: "Rust: rustls with rustls-native-certs",
    versions: "0.8 (reqwest rustls-tls-native-roots, hyper-rustls, tonic)",
    paths: [...firstOf(...nativeCertsFiles), ...anyFileIn("/etc/ssl/certs", "/etc/pki/tls/certs", "/etc/security/certificates")],
    env: either,
    traps: [
      "Unlike in Go, one of the variables already replaces files and directories both.",
      "Which crate a Rust program uses is not to be seen from outside: with webpki-roots the system's bundle does not count at all.",
    ],
    citation: "Debian librust-rustls-native-certs-dev 0.8.4, librust-openssl-probe-dev 0.2.1, sources",
    known: "read",
  },
  {
    ...rust,
    id: "rust-openssl-probe",
    name: "Rust: openssl-probe 0.1 (older rustls-native-certs, static native-tls, cargo)",
    versions: "0.1",
    paths: [...firstOf(...probedFiles), ...anyFileIn("/etc/ssl/certs")],
    env: either,
    traps: [],
    citation: "Traced in Deno 2.9.6 and cargo; Debian librust-openssl-probe-dev 0.1.2 src/lib.rs",
    known: "observed",
  },
  {
    ...rust,
    id: "rust-webpki-roots",
    name: "Rust: rustls with webpki-roots",
    versions: "any (reqwest rustls-tls, ureq)",
    paths: [],
    env: [],
    usesSystemStore: "no",
    ownRoots: "Mozilla's roots, compiled into the program",
    addPrivateAuthority: "Only in code: add the CA to the root store, or change the feature to native roots.",
    traps: ["It works in scratch without any file."],
    citation: "rustls/webpki-roots README",
    known: "memory",
  },
  {
    ...rust,
    id: "rust-platform-verifier",
    name: "Rust: rustls-platform-verifier",
    versions: "0.6 (reqwest 0.13)",
    paths: [...firstOf(...nativeCertsFiles), ...anyFileIn("/etc/ssl/certs", "/etc/pki/tls/certs", "/etc/security/certificates")],
    env: either,
    traps: ["An empty store is an error when the client is made: `No CA certificates were loaded from the system`."],
    citation: "Debian librust-rustls-platform-verifier-dev 0.6.2 src/verification/others.rs",
    known: "read",
  },
  {
    ...rust,
    id: "rust-native-tls",
    name: "Rust: native-tls over OpenSSL",
    versions: "0.2 (reqwest default-tls), with openssl-probe 0.1",
    // It asks openssl-probe first, whose find goes into the variables that OpenSSL reads.
    paths: [...firstOf(...probedFiles), ...hashedIn("/etc/ssl/certs")],
    env: opensslVariables,
    addPrivateAuthority: "Put it in the system's bundle.",
    traps: [
      "The openssl crate alone does not probe: then OpenSSL's own directory counts, in a static musl build usually `/usr/local/ssl`, where nothing is.",
    ],
    citation: "Debian librust-native-tls-dev 0.2.11 src/imp/openssl.rs, librust-openssl-probe-dev 0.1.2 src/lib.rs; traced",
    known: "observed",
  },
  {
    ...rust,
    id: "cargo",
    name: "cargo",
    versions: "rustup's 1.95",
    paths: firstOf(...nativeCertsFiles),
    env: [
      { name: "CARGO_HTTP_CAINFO", holds: "bundle", replaces: "everything", ifMissing: "fails" },
      { name: "SSL_CERT_FILE", holds: "bundle", replaces: "everything", ifMissing: "falls-back" },
    ],
    insecureSwitches: ["net.git-fetch-with-cli with GIT_SSL_NO_VERIFY"],
    addPrivateAuthority: "`update-ca-certificates`, or `ENV CARGO_HTTP_CAINFO=…`.",
    traps: ["Debian's cargo ignores `SSL_CERT_FILE`."],
    citation: "Run: rustup's build",
    known: "observed",
  },
  {
    ...rust,
    id: "cargo-debian",
    name: "cargo from Debian's packages",
    versions: "1.85",
    paths: firstOf("/etc/ssl/certs/ca-certificates.crt"),
    env: [{ name: "CARGO_HTTP_CAINFO", holds: "bundle", replaces: "everything", ifMissing: "fails" }],
    insecureSwitches: ["net.git-fetch-with-cli with GIT_SSL_NO_VERIFY"],
    addPrivateAuthority: "`update-ca-certificates`, or `ENV CARGO_HTTP_CAINFO=…`.",
    traps: ["It uses the system's libcurl, which does not read `SSL_CERT_FILE`."],
    citation: "Run: Debian's 1.85",
    known: "observed",
  },
] as const satisfies readonly LookUpRule[];
