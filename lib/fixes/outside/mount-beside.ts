import type { Situation } from "../../causes/situation";
import type { Settings } from "../../settings/settings";
import { findPlainWord } from "../../shell/find-plain-word";
import { type MountedTrust, mountedTrustOf } from "../mounted-trust";
import { asComment, inDockerRun, quoted } from "./mount-trust";

/** One file beside the store in place of a directory over it, in the words of what was pasted: a manifest, a command line, compose. */
export function mountBeside(situation: Situation): { readonly language: "shell" | "yaml"; readonly text: string } {
  const mount = situation.settings.mounts.find(({ target }) =>
    /^\/(?:etc(?:\/(?:ssl|pki)(?:\/|$)|\/?$)|usr\/(?:local\/)?share\/ca-certificates)/.test(target),
  );
  const hidden = findPlainWord(mount?.target) ?? "/etc/ssl/certs";
  // Go reads every file in the directory; for the others the file is named, or takes the place of the one that they open.
  const isGo = (situation.runtime ?? situation.failure?.runtime) === "go";
  const trust: MountedTrust = isGo ? ofGo : (mountedTrustOf(situation) ?? ofGo);
  switch (mount === undefined ? "compose" : dialectOf(situation.log, mount)) {
    case "kubernetes":
      return { language: "yaml", text: inManifest(hidden, trust) };
    case "docker":
      return { language: "shell", text: [`# instead of -v …:${hidden}`, `${inDockerRun(trust)}   # ${trust.holds}`].join("\n") };
    case "compose": {
      const { file, path, variable, holds, prepare } = trust;
      const source = mount === undefined ? "/etc/ssl/certs" : findPlainWord(mount.source);
      return {
        language: "yaml",
        text: [
          source === undefined ? `# instead of the mount on ${hidden}` : `# instead of ${source}:${hidden}`,
          ...prepare.map(asComment),
          ...(variable === undefined ? [] : ["environment:", `  ${variable.name}: ${quoted(variable.value)}`]),
          "volumes:",
          `  - ./${file}:${path}:ro   # ${holds}`,
        ].join("\n"),
      };
    }
  }
}

const ofGo: MountedTrust = {
  file: "corp-ca.crt",
  path: "/etc/ssl/certs/corp-ca.crt",
  variable: undefined,
  holds: "Go reads every file in this directory",
  prepare: [],
};

function dialectOf(log: string, { span }: Settings["mounts"][number]): "kubernetes" | "docker" | "compose" {
  const start = log.lastIndexOf("\n", span.start - 1) + 1;
  const end = log.indexOf("\n", span.end);
  const near = log.slice(Math.max(0, start - 300), end < 0 ? undefined : end + 300);
  if (/\b(?:mountPath|volumeMounts|containers)\s{0,3}:|^\s*Mounts:\s*$/m.test(near)) return "kubernetes";
  const line = log.slice(start, span.end);
  return /(?:^|\s)(?:-v|--volume|--mount)(?:[\s=]|$)|\b(?:docker|podman|nerdctl)\s+(?:run|create)\b/.test(line) ? "docker" : "compose";
}

function inManifest(hidden: string, { path, file, holds, variable, prepare }: MountedTrust): string {
  return [
    `# instead of the mount on ${hidden}`,
    ...prepare.map(asComment),
    "spec:",
    "  containers:",
    "    - name: app",
    ...(variable === undefined ? [] : ["      env:", `        - name: ${variable.name}`, `          value: ${quoted(variable.value)}`]),
    "      volumeMounts:",
    "        - name: corp-ca",
    `          mountPath: ${path}   # ${holds}`,
    `          subPath: ${file}   # this file alone; a change of the ConfigMap reaches it only with a new pod`,
    "          readOnly: true",
    "  volumes:",
    "    - name: corp-ca",
    "      configMap:",
    `        name: corp-ca   # kubectl create configmap corp-ca --from-file=${file}`,
  ].join("\n");
}
