import type { Alternative } from "../report";
import { findPlainWord } from "../shell/find-plain-word";
import { environmentCommand, listStoreCommand, mountsCommand, nearestChainCommand, onImage, servedChainCommand } from "./commands";
import type { Situation } from "./situation";
import { wordsOf } from "./words-of";

/** What else it could be; each says how to read the output of its one command. */
export const alternatives = {
  incompleteChain: (it: Situation): Alternative => ({
    cause: "server-chain-incomplete",
    why: "If the list has only certificate `0` and its issuer (`i:`) is another name, the server forgot its intermediate certificate.",
    test: nearestChainCommand(it),
  }),
  proxy: (it: Situation): Alternative => ({
    cause: "proxy-intercepts-tls",
    why: "If the issuer (`i:`) is your company or a security product instead of a public authority, a proxy re-signs the connection.",
    test: nearestChainCommand(it),
  }),
  privateAuthority: (it: Situation): Alternative => ({
    cause: "private-authority-not-in-store",
    why: "If the last issuer (`i:`) is an authority of your own company or cluster, its certificate has to be added to the store: get it from whoever runs that authority, not out of this output.",
    test: nearestChainCommand(it),
  }),
  selfSigned: (it: Situation): Alternative => ({
    cause: "server-certificate-self-signed",
    why: "If `s:` and `i:` of certificate `0` are the same, the server made its certificate itself.",
    test: nearestChainCommand(it),
  }),
  staleRoots: (it: Situation): Alternative => ({
    cause: "roots-out-of-date",
    why: "If the chain ends in a well-known public authority, the list in the image may be too old to know it.",
    test: nearestChainCommand(it),
  }),
  noBundle: (it: Situation): Alternative => ({
    cause: "final-stage-has-no-bundle",
    why:
      it.stage === undefined && it.failure?.phase === "build"
        ? "If the image of the `FROM` above the step (put its name for `BASE`) has no such file, and no step installs `ca-certificates` before, there is no list of authorities at all."
        : "If the file is not in the image, there is no list of authorities at all.",
    test: listStoreCommand(it),
  }),
  otherImage: (it: Situation): Alternative => ({
    cause: "final-stage-has-no-bundle",
    why: "If the bundle is missing here, the image that ran is not the one that this Dockerfile describes: build and push again.",
    test: listStoreCommand(it),
  }),
  binaryFile: (path: string): Alternative => ({
    cause: "authority-in-wrong-format",
    why: "If the first line is not `-----BEGIN CERTIFICATE-----`, the file is binary (DER), and programs that read the bundle pass it over.",
    test: `head -c 27 ${findPlainWord(path.split("/").at(-1)) ?? "ca.cer"}`,
  }),
  mount: (): Alternative => ({
    cause: "mount-hides-store",
    why: "If something is mounted over `/etc`, `/etc/ssl` or `/etc/pki`, the image's own store is hidden.",
    test: mountsCommand,
  }),
  environment: (it: Situation): Alternative => ({
    cause: "variable-names-missing-file",
    why: `If \`SSL_CERT_FILE\`, \`SSL_CERT_DIR\` or a variable of the runtime names another file, that file counts. Check the container's own environment too: \`docker exec CONTAINER env\`.`,
    test: environmentCommand(it),
  }),
  ownStore: (it: Situation): Alternative => ({
    cause: "runtime-has-own-store",
    why: `If a plain \`curl\` or \`openssl\` in the same container accepts ${wordsOf(it).server}, the program uses a list of its own.`,
    test: onImage(it, (image) => `docker run --rm --entrypoint openssl ${image} ${servedChainCommand(it).replace(/^openssl /, "")}`),
  }),
} as const;
