import { alternatives } from "./alternatives";
import { defineCause } from "./cause";
import { onImage } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { storeOf } from "./fix-at-of";
import { capitalised, fileOf, wordsOf } from "./words-of";

export const noStoreFound = defineCause({
  id: "no-store-found",
  title: "The program found no list of authorities",
  example: "only-a-log-no-store",
  about: {
    what: "The message itself says it: the file or directory of authorities could not be opened, or had nothing in it.",
    why: "`ca-certificates` is not installed, a setting names a file that is not there, or the program's user may not read it.",
    looksLike:
      "`error setting certificate file`, `Problem with the SSL CA cert`, `trustAnchors parameter must be non-empty`, `no certificates found`.",
    mistakenFor: "A server with a bad certificate. The server was not even judged.",
    toDo: "Install `ca-certificates` before the step that needs it, or paste the Dockerfile for the exact line.",
    doNot: "Do not switch verification off. The package with the list has a few hundred kilobytes.",
  },
  sources: [
    "https://curl.se/docs/sslcerts.html",
    "https://curl.se/docs/manpage.html",
    "https://docs.openssl.org/3.0/man3/SSL_CTX_load_verify_locations/",
  ],
  when(situation) {
    return situation.failure?.kind === "no-trust-store" ? { situation, failure: situation.failure } : undefined;
  },
  explain({ situation, failure }) {
    const words = wordsOf(situation);
    const file = fileOf(failure);
    const inImage = failure.phase === "unknown" && situation.stage !== undefined;
    const fixAt = failure.phase === "host" ? "application" : inImage ? "image" : storeOf[failure.phase];
    // Node has its own list; the file that it could not read was to be added to that.
    const system = file !== undefined && failure.signature !== "node-extra-ca" && /^\/etc\/(?:ssl|pki)\/|^\/usr\/lib\/ssl\//.test(file);
    const java = failure.runtime === "java";
    const keystore = java ? situation.observations.findLast((it) => it.kind === "keystore") : undefined;
    if (failure.signature === "java-keystore-access")
      return {
        confidence: "possible",
        fixAt: "application",
        headline: `${capitalised(words.program)} could not open a keystore: its password or its format is not the expected one.`,
        explanation: [
          "The message does not say which keystore. If it is the list of authorities (`cacerts`, or the file that `javax.net.ssl.trustStore` names), no server was judged yet; give it the right `trustStorePassword` and `trustStoreType`.",
          "If it is the program's own key (`server.ssl.key-store`, `ssl.keystore.location`, a connector's `keystoreFile`), no authority is involved: correct its password or type there.",
        ],
        evidence: logEvidenceOf(failure),
        alternatives: [
          {
            cause: "no-store-found",
            why: "Asks for the password and tells the type of the file that the setting names.",
            test: "keytool -list -keystore KEYSTORE",
          },
        ],
        fixes: [],
        checks: [],
      };
    return {
      confidence: keystore?.entries === 0 ? "certain" : "likely",
      fixAt,
      headline:
        keystore?.entries === 0
          ? `${capitalised(words.program)} has an empty list of authorities: its keystore contains 0 entries.`
          : file === undefined
            ? `${capitalised(words.program)} found no list of authorities to check against.`
            : `${capitalised(words.program)} could not use the list of authorities at \`${file}\`.`,
      explanation: [
        java
          ? "Java's list (`cacerts`, or the file that `javax.net.ssl.trustStore` names) is empty, missing, unreadable, or a PKCS12 file without its password. The server was not judged yet." +
            (keystore === undefined || keystore.entries === 0
              ? ""
              : ` The keystore that was listed holds ${keystore.entries === 1 ? "1 entry" : `${keystore.entries} entries`}, so it is another one that is empty: look at what \`javax.net.ssl.trustStore\` names.`)
          : file !== undefined && !system
            ? `That path comes from a setting or from the program's own package, and there is no usable file. Correct the setting, or let it name the system's bundle.`
            : `${
                words.building ? "The image of this build step" : fixAt === "image" ? "The image" : "The machine or image it ran on"
              } has no root certificates where ${words.program} looks. Usually the package \`ca-certificates\` is missing; the server was not judged yet.`,
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(keystore === undefined ? [] : [{ span: keystore.span, note: "What is in the keystore that was listed." }]),
      ],
      alternatives:
        keystore !== undefined
          ? []
          : java
            ? [
                {
                  cause: "no-store-found",
                  why: "Counts what is in the JVM's own list: about 140 entries are usual. If it is full, `javax.net.ssl.trustStore` names another file, and that one is the empty one.",
                  test: onImage(
                    situation,
                    (image) => `docker run --rm --entrypoint keytool ${image} -list -cacerts -storepass changeit | head -3`,
                  ),
                },
              ]
            : [alternatives.noBundle(situation), alternatives.environment(situation)],
      fixes: java ? [] : ["install-ca-certificates", "copy-bundle-from-stage"],
    };
  },
});
