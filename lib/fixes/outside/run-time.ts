import { findHost } from "../../causes/host-of";
import type { Situation } from "../../causes/situation";
import { bundleVariableOf, mountedTrustOf } from "../mounted-trust";
import { defineSnippet } from "./define-snippet";
import { bundleInInitContainer } from "./init-container";
import { mountBeside } from "./mount-beside";
import { inCompose, inDockerRun, inKubernetes, mountTexts } from "./mount-trust";

/** Without a new image: what `docker run`, compose, Kubernetes or the program itself can do. */
export const runTimeFixes = [
  defineSnippet({
    id: "mount-bundle-at-run-time",
    title: "Mount a bundle into the container",
    on: "command",
    trusts: mountedAuthority,
    language: "shell",
    why: "For an image that you cannot rebuild: the file comes from outside, and a variable tells the program where it is.",
    catch:
      "It works only where the file exists, and nobody notices when its roots grow old. Mount one file, not the host's `/etc/ssl`, whose links lead nowhere in the container.",
    rank: 70,
    applies: canMount,
    texts: mountTexts,
    snippet: ({ situation }) => inDockerRun(mountedTrustOf(situation)),
  }),
  defineSnippet({
    id: "mount-bundle-in-compose",
    title: "Mount a bundle in compose",
    on: "manifest",
    trusts: mountedAuthority,
    language: "yaml",
    why: "The same for compose: one file from outside, without a new image.",
    catch: "`bundle.pem` must hold the public roots as well, unless the program talks to your own hosts alone.",
    rank: 72,
    applies: canMount,
    texts: (situation) => mountTexts(situation, "compose"),
    snippet: ({ situation }) => inCompose(mountedTrustOf(situation)),
  }),
  defineSnippet({
    id: "mount-bundle-in-kubernetes",
    title: "Mount a bundle in Kubernetes",
    on: "manifest",
    trusts: mountedAuthority,
    language: "yaml",
    why: "The same for Kubernetes: a ConfigMap and a mount.",
    catch: "A ConfigMap holds at most 1 MiB, enough for all public roots. Running pods need a restart to read a new bundle.",
    rank: 74,
    applies: canMount,
    texts: (situation) => mountTexts(situation, "Kubernetes"),
    snippet: ({ situation }) => inKubernetes(mountedTrustOf(situation)),
  }),
  defineSnippet({
    id: "write-bundle-in-init-container",
    title: "Write the bundle in an init container",
    on: "manifest",
    trusts: "corp-ca.crt",
    language: "yaml",
    why: "The init container puts the image's public roots and your CA into one file on a volume. Nothing in the image changes, so the root file system may stay read-only, and no step needs root.",
    catch: "The pod needs a restart when the CA changes. A CA that is known when the image is built belongs in the image.",
    rank: 60,
    // A variable that names a list in PEM is what this needs; Java wants a keystore, which no `cat` makes.
    applies: (situation) => bundleVariableOf(situation) !== undefined,
    snippet: ({ situation }) => bundleInInitContainer(situation),
  }),
  defineSnippet({
    id: "unmount-store",
    title: "Stop mounting over the trust store",
    on: "manifest",
    language: (situation) => mountBeside(situation).language,
    why: "A mount on `/etc/ssl` or `/etc/ssl/certs` hides what the image holds, and the host's directory is often links that lead nowhere in the container.",
    catch: "If the mount was there to add a CA, mount that one file beside the store instead.",
    rank: 10,
    snippet: ({ situation }) => mountBeside(situation).text,
  }),
  defineSnippet({
    id: "embed-fallback-roots",
    title: "Compile fallback roots into the Go program",
    on: "code",
    language: "go",
    why: "The program carries Mozilla's roots and uses them only where it finds no store, so it runs in any image.",
    catch: "Go 1.20 or later. The roots are as fresh as the module: update it like any dependency. A private CA is not among them.",
    rank: 60,
    applies: ({ runtime, failure }) => (runtime ?? failure?.runtime) === "go",
    snippet: () =>
      ["// go get golang.org/x/crypto/x509roots/fallback", "package main", "", 'import _ "golang.org/x/crypto/x509roots/fallback"'].join(
        "\n",
      ),
  }),
];

/** Nothing is mounted into a build step so; and a program with its roots inside and no variable for others can be given none. */
function canMount(situation: Situation): boolean {
  const { failure, runtime } = situation;
  const program = runtime ?? failure?.runtime;
  return failure?.phase !== "build" && program !== "apt" && program !== "apk" && mountedTrustOf(situation) !== undefined;
}

/** A bundle that only stands in for the one that is missing holds the public roots, and nobody's CA has to be in it. */
function mountedAuthority(situation: Situation): string | undefined {
  const { failure, stage } = situation;
  const lacksAll = failure?.kind === "no-trust-store" || stage?.judgement.bundle === "absent";
  const isBundle = mountedTrustOf(situation)?.file === "bundle.pem";
  return isBundle && lacksAll && findHost(failure)?.scope !== "private" ? undefined : "corp-ca.crt";
}
