import { trustVariableOf } from "../trust-variables";
import { defineSnippet } from "./define-snippet";
import { bundleInInitContainer } from "./init-container";
import { mountBeside } from "./mount-beside";

/** Without a new image: what `docker run`, compose, Kubernetes or the program itself can do. */
export const runTimeFixes = [
  defineSnippet({
    id: "mount-bundle-at-run-time",
    title: "Mount a bundle into the container",
    on: "command",
    language: "shell",
    why: "For an image that you cannot rebuild: the file comes from outside, and a variable tells the program where it is.",
    catch:
      "It works only where the file exists, and nobody notices when its roots grow old. Mount one file, not the host's `/etc/ssl`, whose links lead nowhere in the container.",
    rank: 70,
    snippet: ({ situation }) =>
      `docker run --rm -v "$PWD/bundle.pem:/etc/corp/bundle.pem:ro" -e ${trustVariableOf(situation)}=/etc/corp/bundle.pem IMAGE`,
  }),
  defineSnippet({
    id: "mount-bundle-in-compose",
    title: "Mount a bundle in compose",
    on: "manifest",
    language: "yaml",
    why: "The same for compose: one file and one variable, without a new image.",
    catch: "`bundle.pem` must hold the public roots as well, unless the program talks to your own hosts alone.",
    rank: 72,
    snippet: ({ situation }) =>
      [
        "services:",
        "  app:",
        "    environment:",
        `      ${trustVariableOf(situation)}: /etc/corp/bundle.pem`,
        "    volumes:",
        "      - ./bundle.pem:/etc/corp/bundle.pem:ro",
      ].join("\n"),
  }),
  defineSnippet({
    id: "mount-bundle-in-kubernetes",
    title: "Mount a bundle in Kubernetes",
    on: "manifest",
    language: "yaml",
    why: "The same for Kubernetes: a ConfigMap, a mount, a variable.",
    catch: "A ConfigMap holds at most 1 MiB, enough for all public roots. Running pods need a restart to read a new bundle.",
    rank: 74,
    snippet: ({ situation }) =>
      [
        "# kubectl create configmap ca-bundle --from-file=bundle.pem",
        "spec:",
        "  containers:",
        "    - name: app",
        "      env:",
        `        - name: ${trustVariableOf(situation)}`,
        "          value: /etc/corp/bundle.pem",
        "      volumeMounts:",
        "        - name: ca-bundle",
        "          mountPath: /etc/corp",
        "          readOnly: true",
        "  volumes:",
        "    - name: ca-bundle",
        "      configMap:",
        "        name: ca-bundle",
      ].join("\n"),
  }),
  defineSnippet({
    id: "write-bundle-in-init-container",
    title: "Write the bundle in an init container",
    on: "manifest",
    language: "yaml",
    why: "The init container puts the image's public roots and your CA into one file on a volume. Nothing in the image changes, so the root file system may stay read-only, and no step needs root.",
    catch: "The pod needs a restart when the CA changes. A CA that is known when the image is built belongs in the image.",
    rank: 60,
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
