import type { Situation } from "../../causes/situation";
import type { Settings } from "../../settings/settings";
import { trustVariableOf } from "../trust-variables";

/** One file beside the store in place of a directory over it, in the words of what was pasted: a manifest, a command line, compose. */
export function mountBeside(situation: Situation): { readonly language: "shell" | "yaml"; readonly text: string } {
  const mount = situation.settings.mounts.find(({ target }) =>
    /^\/(?:etc(?:\/(?:ssl|pki)(?:\/|$)|\/?$)|usr\/(?:local\/)?share\/ca-certificates)/.test(target),
  );
  const hidden = mount?.target ?? "/etc/ssl/certs";
  // Go reads every file in the directory; for the others the file is named.
  const isGo = (situation.runtime ?? situation.failure?.runtime) === "go";
  const name = trustVariableOf(situation);
  const addsToList = name === "NODE_EXTRA_CA_CERTS" || name === "DENO_CERT";
  const file = isGo || addsToList ? "corp-ca.crt" : "bundle.pem";
  const path = isGo ? `/etc/ssl/certs/${file}` : `/etc/corp/${file}`;
  const what = isGo ? "Go reads every file in this directory" : addsToList ? "added to the program's own list" : "public roots and your CA";
  const lines = { path, file, what, variable: isGo ? undefined : name };
  switch (mount === undefined ? "compose" : dialectOf(situation.log, mount)) {
    case "kubernetes":
      return { language: "yaml", text: inManifest(hidden, lines) };
    case "docker":
      return {
        language: "shell",
        text: [
          `# instead of -v …:${hidden}`,
          `docker run --rm -v "$PWD/${file}:${path}:ro"${lines.variable === undefined ? "" : ` -e ${lines.variable}=${path}`} IMAGE   # ${what}`,
        ].join("\n"),
      };
    case "compose":
      return {
        language: "yaml",
        text: [
          mount !== undefined && mount.source === undefined
            ? `# instead of the mount on ${hidden}`
            : `# instead of ${mount?.source ?? "/etc/ssl/certs"}:${hidden}`,
          ...(lines.variable === undefined ? [] : ["environment:", `  ${lines.variable}: ${path}`]),
          "volumes:",
          `  - ./${file}:${path}:ro   # ${what}`,
        ].join("\n"),
      };
  }
}

function dialectOf(log: string, { span }: Settings["mounts"][number]): "kubernetes" | "docker" | "compose" {
  const start = log.lastIndexOf("\n", span.start - 1) + 1;
  const end = log.indexOf("\n", span.end);
  const near = log.slice(Math.max(0, start - 300), end < 0 ? undefined : end + 300);
  if (/\b(?:mountPath|volumeMounts|containers)\s{0,3}:|^\s*Mounts:\s*$/m.test(near)) return "kubernetes";
  const line = log.slice(start, span.end);
  return /(?:^|\s)(?:-v|--volume|--mount)(?:[\s=]|$)|\b(?:docker|podman|nerdctl)\s+(?:run|create)\b/.test(line) ? "docker" : "compose";
}

function inManifest(
  hidden: string,
  {
    path,
    file,
    what,
    variable,
  }: { readonly path: string; readonly file: string; readonly what: string; readonly variable: string | undefined },
): string {
  return [
    `# instead of the mount on ${hidden}`,
    "spec:",
    "  containers:",
    "    - name: app",
    ...(variable === undefined ? [] : ["      env:", `        - name: ${variable}`, `          value: ${path}`]),
    "      volumeMounts:",
    "        - name: corp-ca",
    `          mountPath: ${path}   # ${what}`,
    `          subPath: ${file}   # this file alone; a change of the ConfigMap reaches it only with a new pod`,
    "          readOnly: true",
    "  volumes:",
    "    - name: corp-ca",
    "      configMap:",
    `        name: corp-ca   # kubectl create configmap corp-ca --from-file=${file}`,
  ].join("\n");
}
