import { currentImages } from "../images/current-images";
import { findPlainWord } from "../shell/find-plain-word";
import { findHost } from "./host-of";
import { findProxySetting } from "./proxy-setting";
import type { Situation } from "./situation";
import { isOnWindows } from "./windows";

/** Name that our commands give to the image they build. */
export const checkImage = "ca-check";

/** Asks the server which certificates it sends. `HOST` stays where the log names no host. */
export function servedChainCommand(situation: Parameters<typeof findProxySetting>[0]): string {
  const host = findHost(situation.failure);
  const name = host?.name ?? "HOST";
  const port = host?.port ?? 443;
  const startTls = startTlsByPort[port];
  // PowerShell has no `</dev/null`; OpenSSL comes with Git for Windows.
  const windows = isOnWindows(situation);
  const proxy = findProxySetting(situation);
  return [
    windows ? '"" |' : "",
    `openssl s_client -connect ${name.includes(":") ? `[${name}]` : name}:${port}`,
    proxy === undefined ? "" : `-proxy ${proxy.address}`,
    host?.isAddress ? "" : `-servername ${name}`,
    startTls === undefined ? "" : `-starttls ${startTls}`,
    windows ? "-showcerts" : "-showcerts </dev/null",
  ]
    .filter((it) => it !== "")
    .join(" ");
}

/** The same from a pod that goes away again: for what only the cluster's own network reaches. */
export function podChainCommand(situation: Parameters<typeof servedChainCommand>[0]): string {
  const image = currentImages.tools.reference;
  return servedChainCommand(situation).replace(
    /^openssl /,
    `kubectl run ca-test -i --rm --restart=Never --image=${image} --command -- openssl `,
  );
}

/** From a pod where the name is one that only a cluster knows. */
export function nearestChainCommand(situation: Parameters<typeof servedChainCommand>[0]): string {
  return isClusterName(findHost(situation.failure)?.name) ? podChainCommand(situation) : servedChainCommand(situation);
}

function isClusterName(name: string | undefined): boolean {
  return name !== undefined && /\.svc(?:\.cluster\.local)?$/.test(name);
}

const startTlsByPort: Readonly<Record<number, string>> = {
  25: "smtp",
  587: "smtp",
  110: "pop3",
  143: "imap",
  21: "ftp",
  389: "ldap",
  3306: "mysql",
  5222: "xmpp",
  5432: "postgres",
};

const usualPath = "/etc/ssl/certs/ca-certificates.crt";

/** Builds the stage in question under a name of our own. */
export function buildCommand({ stage, stages }: Pick<Situation, "stage" | "stages">): string {
  const target = stage === undefined || stage.index === stages.length - 1 ? "" : ` --target ${findPlainWord(stage.name) ?? stage.index}`;
  return `docker build${target} -t ${checkImage} .`;
}

/**
 * A command about the image in question: built first from its Dockerfile, or under the name that the person has for it. `BASE` is what the
 * failing step started from, as a build that fails leaves no image.
 */
export function onImage({ stage, stages, failure }: ImageSituation, commandFor: (image: string) => string): string {
  if (stage === undefined) return commandFor(failure?.phase === "build" ? "BASE" : "IMAGE");
  return `${buildCommand({ stage, stages })} && ${commandFor(checkImage)}`;
}

type ImageSituation = Pick<Situation, "stage" | "stages" | "failure">;

/** Lists what the image holds; an image that may have no shell is listed from outside. */
export function listStoreCommand(situation: ImageSituation): string {
  const { bundlePath, lookUps = [] } = situation.stage?.judgement ?? {};
  // A look-up may also name what is compiled in, or a path with a variable.
  const path =
    [bundlePath, ...lookUps.map((it) => it.path)].find((it) => it?.startsWith("/") && findPlainWord(it) !== undefined) ?? usualPath;
  return onImage(situation, (image) => listFileCommand(situation, path, image));
}

export function listFileCommand({ stage }: Pick<Situation, "stage">, asked: string, image: string = checkImage): string {
  const path = findPlainWord(asked) ?? usualPath;
  return stage?.state.shell === "yes"
    ? `docker run --rm --user 0 --entrypoint ls ${image} -lL ${path}`
    : `docker export "$(docker create ${image} x)" | tar -tv | grep -E ' (etc/(ssl|pki)|usr/(local/)?share/ca-certificates)/'`;
}

/** Says `trusted` where the CA is in the list. The last line of a certificate is the end of its signature, and no other's. */
export function listedAuthorityCommand(situation: ImageSituation, authority: string, list: string): string {
  return onImage(
    situation,
    (image) =>
      `docker run --rm --user 0 --entrypoint sh ${image} -c 'grep -qF "$(tail -n 2 ${authority} | head -n 1)" ${list} && echo trusted'`,
  );
}

/** Shows what the environment of the image says about trust. */
export function environmentCommand(situation: ImageSituation): string {
  return onImage(situation, (image) => `docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' ${image}`);
}

/** What a running container has mounted. */
export const mountsCommand = "docker inspect --format '{{json .Mounts}}' CONTAINER";

export const clockCommand = "date -u";
