import { findBuilderFetch } from "../../causes/builder-fetch";
import { findCiRunner, gitlabRunner } from "../../causes/ci-runner";
import { kaniko, registryCheckOf } from "../../causes/registry-client";
import { dockerHub, registryOf } from "../../causes/registry-of";
import type { Situation } from "../../causes/situation";
import { isOnWindows } from "../../causes/windows";
import { type Blanks, defineSnippet } from "./define-snippet";

const onHost: readonly string[] = [
  "# Debian, Ubuntu, Alpine (package ca-certificates); the name must end in .crt",
  "sudo cp corp-ca.crt /usr/local/share/ca-certificates/corp-ca.crt && sudo update-ca-certificates",
  "# Fedora, RHEL and their kin",
  "sudo cp corp-ca.crt /etc/pki/ca-trust/source/anchors/ && sudo update-ca-trust",
];

/** Source: moby registry/service_v2.go, where Docker Hub alone gets `tlsconfig.ServerDefault()` and no directory. */
function readsHostStore(situation: Situation): boolean {
  return findBuilderFetch(situation) !== undefined || registryOf(situation).name === dockerHub;
}

function buildOrPull(situation: Situation): string {
  return findBuilderFetch(situation) === undefined ? registryCheckOf(situation).command : "docker build --no-cache .";
}

/** A token or a layer came from another host than the registry, and the log does not say whose image it was. */
function unknownName({ isKnown }: Blanks["registry"]): readonly string[] {
  return isKnown ? [] : ["# REGISTRY: as it stands in the image's name, up to the first slash, with its port"];
}

/** Machines that pull, push and build images: each has a trust of its own, and no Dockerfile reaches it. */
export const engineFixes = [
  defineSnippet({
    id: "trust-ca-in-docker-daemon",
    title: "Give the Docker daemon the registry's CA",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "The daemon verifies the registry, not your image. It reads a CA from a directory named exactly like the registry in the image's name, port included.",
    catch: "On every machine that pulls. With Docker Desktop put the CA into the system's keychain and restart Docker instead.",
    rank: 10,
    texts: (situation) =>
      readsHostStore(situation)
        ? {
            title: "Give the CA to the machine, and restart Docker",
            why:
              findBuilderFetch(situation) === undefined
                ? "For Docker Hub the daemon asks the machine's own store, and reads it when it starts; a directory below `certs.d` is not asked."
                : "For what it fetches itself the daemon's builder asks the machine's own store, and reads it when it starts; directories below `certs.d` are for registries alone.",
            catch: `On every machine that ${findBuilderFetch(situation) === undefined ? "pulls" : "builds"}. With Docker Desktop put the CA into the system's keychain and restart Docker instead.`,
          }
        : {},
    snippet: ({ registry, situation }) =>
      (readsHostStore(situation)
        ? [...onHost, "# then", "sudo systemctl restart docker", buildOrPull(situation)]
        : [
            ...unknownName(registry),
            `sudo mkdir -p /etc/docker/certs.d/${registry.name}`,
            `sudo cp corp-ca.crt /etc/docker/certs.d/${registry.name}/ca.crt`,
            "# no restart is needed; try it:",
            registryCheckOf(situation).command,
          ]
      ).join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-in-podman",
    title: "Give Podman the registry's CA",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "Podman, Buildah and Skopeo have no daemon: each command reads the CA from a directory named like the registry in the image's name, port included.",
    catch:
      "Without root it may lie in `~/.config/containers/certs.d` instead. On macOS and Windows it belongs in the machine: `podman machine ssh`.",
    rank: 10,
    snippet: ({ registry }) =>
      [
        ...unknownName(registry),
        `sudo mkdir -p /etc/containers/certs.d/${registry.name}`,
        `sudo cp corp-ca.crt /etc/containers/certs.d/${registry.name}/ca.crt`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-in-containerd",
    title: "Give containerd the registry's CA",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "containerd pulls for the kubelet and for nerdctl. It looks for a `hosts.toml` in a directory named like the registry in the image's name.",
    catch:
      "`config_path` must name `/etc/containerd/certs.d` in `/etc/containerd/config.toml`; after changing that, restart containerd. Do it on every node.",
    rank: 15,
    snippet: ({ registry }) =>
      [
        ...unknownName(registry),
        `sudo mkdir -p /etc/containerd/certs.d/${registry.name}`,
        `sudo cp corp-ca.crt /etc/containerd/certs.d/${registry.name}/ca.crt`,
        `sudo tee /etc/containerd/certs.d/${registry.name}/hosts.toml >/dev/null <<'EOF'`,
        `server = "https://${registry.endpoint}"`,
        "",
        `[host."https://${registry.asked}"]`,
        `  ca = "/etc/containerd/certs.d/${registry.name}/ca.crt"`,
        "EOF",
      ].join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-in-buildkit",
    title: "Give the BuildKit builder the registry's CA",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "A builder of type `docker-container` runs apart from the daemon and reads neither its certificates nor the host's.",
    catch: "The builder is made anew, so its cache is lost once.",
    // A `ca` in the configuration is for registries; what is fetched otherwise goes by the list in the builder's image.
    texts: (situation) =>
      findBuilderFetch(situation) === undefined
        ? {}
        : {
            title: "Give the CA to the builder in a container",
            why: "A builder of type `docker-container` fetches with the list in its own image; the `ca` of its configuration is for registries alone.",
            catch: `The builder is made anew, so its cache is lost once.`,
          },
    snippet: ({ registry, situation }) =>
      (findBuilderFetch(situation) === undefined
        ? [
            ...unknownName(registry),
            "cat > buildkitd.toml <<'EOF'",
            `[registry."${registry.name}"]`,
            '  ca = ["corp-ca.crt"]',
            "EOF",
            "docker buildx create --use --name with-ca --config buildkitd.toml",
          ]
        : [
            "docker build -t builder-with-ca -f - . <<'EOF'",
            "FROM moby/buildkit:buildx-stable-1",
            "COPY corp-ca.crt /tmp/",
            "RUN cat /tmp/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt",
            "EOF",
            "docker buildx create --use --name with-ca --driver-opt image=builder-with-ca",
          ]
      ).join("\n"),
  }),
  defineSnippet({
    id: "pass-registry-certificate-to-kaniko",
    title: "Name the registry's CA to kaniko",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "kaniko pushes and pulls with the certificates of its own image, so it has to be told about a private registry.",
    catch: "The file must be mounted into the kaniko container, for example from a ConfigMap.",
    rank: 10,
    snippet: ({ situation }) => registryCheckOf(situation, kaniko).command,
  }),
  defineSnippet({
    id: "trust-ca-in-ci-runner",
    title: "Give the CI runner the CA",
    on: "command",
    trusts: "corp-ca.crt",
    language: "shell",
    why: "The runner talks to its server itself, with its own list; no image of yours is asked.",
    catch: "Where the runner itself is a container, the file has to be in it, by a mount or an image of your own.",
    rank: 10,
    snippet: ({ situation, name }) => (findCiRunner(situation) ?? gitlabRunner).snippet(name).join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-on-host",
    title: "Add the CA to the store of this machine",
    on: "command",
    trusts: "corp-ca.crt",
    language: (situation) => (isOnWindows(situation) ? "powershell" : "shell"),
    why: "The tool that failed runs on the machine itself and reads the machine's store.",
    catch: "The whole machine trusts it then, not this tool alone; many tools have a setting for one connection.",
    rank: 20,
    snippet: ({ situation }) =>
      (isOnWindows(situation)
        ? windowsHost
        : [...onHost, "# macOS", "sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain corp-ca.crt"]
      ).join("\n"),
  }),
  defineSnippet({
    id: "trust-ca-in-windows-image",
    title: "Add the CA to the Windows image's store",
    on: "code",
    trusts: "corp-ca.crt",
    language: "dockerfile",
    why: "Programs in a Windows container ask Windows' own store, and a certificate gets there with a tool, not with a copy.",
    catch: "Nano Server has `certoc` instead of `certutil`, and there only `ContainerAdministrator` may change the store.",
    rank: 10,
    applies: (situation) => isOnWindows(situation),
    snippet: ({ situation }) => {
      const isNano = /nanoserver/i.test(situation.stage?.state.base ?? "");
      return [
        "# in the Dockerfile, before the first step that needs it",
        ...(isNano ? ["USER ContainerAdministrator"] : []),
        "COPY corp-ca.crt C:/corp-ca.crt",
        isNano ? "RUN certoc -addstore root C:\\corp-ca.crt" : "RUN certutil -addstore -f Root C:\\corp-ca.crt",
        ...(isNano ? ["USER ContainerUser"] : []),
      ].join("\n");
    },
  }),
];

const windowsHost: readonly string[] = [
  "# PowerShell, as administrator",
  "Import-Certificate -FilePath corp-ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root",
];
