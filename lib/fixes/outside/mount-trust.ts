import type { Situation } from "../../causes/situation";
import type { Proposal } from "../fix";
import { type MountedTrust, mountedTrustOf, ruleOf } from "../mounted-trust";

/** The mount as `docker run` takes it. */
export function inDockerRun(trust: MountedTrust | undefined): string {
  if (trust === undefined) return "";
  const { variable } = trust;
  const named = variable && (variable.value.includes(" ") ? `${variable.name}="${variable.value}"` : `${variable.name}=${variable.value}`);
  return [
    ...trust.prepare,
    `docker run --rm -v "$PWD/${trust.file}:${trust.path}:ro"${named === undefined ? "" : ` -e ${named}`} IMAGE`,
  ].join("\n");
}

export function inCompose(trust: MountedTrust | undefined): string {
  if (trust === undefined) return "";
  const { file, path, variable, prepare } = trust;
  return [
    ...prepare.map(asComment),
    "services:",
    "  app:",
    ...(variable === undefined ? [] : ["    environment:", `      ${variable.name}: ${quoted(variable.value)}`]),
    "    volumes:",
    `      - ./${file}:${path}:ro`,
  ].join("\n");
}

/** A directory of its own is mounted whole, so that a changed file arrives; beside the image's own files one file must do. */
export function inKubernetes(trust: MountedTrust | undefined): string {
  if (trust === undefined) return "";
  const { file, path, variable, prepare } = trust;
  const name = file === "corp-ca.crt" ? "corp-ca" : "ca-bundle";
  const isOwn = /^\/(?:etc\/corp|certificates)\/[^/]+$/.test(path);
  return [
    ...prepare.map(asComment),
    `# kubectl create configmap ${name} --from-file=${file}`,
    "spec:",
    "  containers:",
    "    - name: app",
    ...(variable === undefined ? [] : ["      env:", `        - name: ${variable.name}`, `          value: ${quoted(variable.value)}`]),
    "      volumeMounts:",
    `        - name: ${name}`,
    ...(isOwn
      ? [`          mountPath: ${path.replace(/\/[^/]+$/, "")}`]
      : [`          mountPath: ${path}`, `          subPath: ${file}   # a change of the ConfigMap reaches it only with a new pod`]),
    "          readOnly: true",
    "  volumes:",
    `    - name: ${name}`,
    "      configMap:",
    `        name: ${name}`,
  ].join("\n");
}

/** What the usual texts of a mount do not say of this program. */
export function mountTexts(situation: Situation, where?: "compose" | "Kubernetes"): Partial<Pick<Proposal, "title" | "why" | "catch">> {
  const trust = mountedTrustOf(situation);
  const into = where === undefined ? "into the container" : `in ${where}`;
  if (trust?.file === "truststore")
    return {
      title: `Mount a truststore ${into}`,
      why: "Java reads no PEM bundle and no `SSL_CERT_FILE`: it wants a keystore, and every JVM takes its options from this variable.",
      catch:
        "Each JVM then prints `Picked up JAVA_TOOL_OPTIONS`. A path that is not there is silently skipped, and the old list is used. The file grows old: its public roots are those of the JVM it was copied from.",
    };
  if (trust?.file === "corp-ca.crt" && trust.path.startsWith("/certificates/"))
    return {
      title: `Mount the CA for the Temurin image ${into}`,
      why: "The image's own entry point imports what lies in `/certificates` when this variable is set, beside the roots that Java has.",
      catch:
        "Images since August 2023, and only through the image's entry point: `--entrypoint`, or `command` in Kubernetes, switches it off without a word. The name must end in `crt`, and `/tmp` must be writable.",
    };
  if (trust?.file === "corp-ca.crt")
    return {
      title: `Mount the CA ${into}`,
      why: "For an image that you cannot rebuild: the file comes from outside, and this variable adds it to the roots that the program brings.",
      catch: "It works only where the file is mounted: an image started without it is back where this began.",
    };
  if (trust !== undefined && trust.variable === undefined)
    return {
      why: "This program reads no variable, so the file takes the place of the list that it opens.",
      catch:
        "`bundle.pem` must hold the public roots as well: it takes the place of the image's list. Mount one file, not the host's `/etc/ssl`, whose links lead nowhere in the container.",
    };
  return ruleOf(situation).id === "unknown-program"
    ? { why: "The file comes from outside, and a variable that most programs read names it. Whether this one does is not known." }
    : {};
}

export const asComment = (line: string): string => (line.startsWith("#") ? line : `# ${line}`);
export const quoted = (value: string): string => (/^[\w./-]+$/.test(value) && !/^\d+$/.test(value) ? value : `"${value}"`);
