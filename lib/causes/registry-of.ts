import { findPlainWord } from "../shell/find-plain-word";
import { findHost, type Host } from "./host-of";
import type { Situation } from "./situation";

/**
 * The registry in whose name the failing host was asked. Engines name their directories after the registry in the image's reference, not
 * after the host that answered: a token comes from another host than the registry, a layer from a third, and the same settings hold for all.
 */
export type Registry = {
  /** As it stands in an image's name, `harbor.example.com:5000`; `docker.io` for Docker Hub. Undefined where the log does not tell. */
  readonly name: string | undefined;
  /** Who is asked in its name where no mirror stands before it. */
  readonly endpoint: string | undefined;
  /** Who was asked instead, where an engine said so. */
  readonly mirror: string | undefined;
  /** Reference of the image that was asked for. */
  readonly image: string | undefined;
};

export const dockerHub = "docker.io";

/** Source: moby registry/config.go (`DefaultV2Registry`), containerd core/remotes/docker/registry.go (`DefaultHost`), go-containerregistry pkg/name. */
const hubEndpoint = "registry-1.docker.io";

export function registryOf(situation: Pick<Situation, "log" | "failure">): Registry {
  const { failure } = situation;
  const host = findHost(failure);
  const before = textBefore(situation);
  const written = [lastOf(before, spoken), failure?.facts.image, lastOf(before, pushed), lastOf(before, commands)].flatMap(
    (it) => plain(it) ?? [],
  );
  // A mirror is asked with the name of whom it stands for. A login names a registry and no image.
  const behind = plain(lastOf(before, mirrored));
  const name =
    hubOf(host) ??
    behind ??
    (host === undefined || !asksRegistry(before, host) ? undefined : nameOf(addressOf(host))) ??
    written.map(domainOf)[0] ??
    plain(lastOf(before, logins));
  const image =
    name === undefined
      ? undefined
      : (written.find((it) => domainOf(it) === name) ?? askedImageOf(before, name) ?? writtenImageOf(before, name));
  return {
    name,
    endpoint: name === dockerHub ? hubEndpoint : name,
    mirror: behind === undefined || host === undefined ? undefined : addressOf(host),
    image,
  };
}

/** A CDN of Docker's own, its token server and its index are asked for nothing else. */
function hubOf(host: Host | undefined): string | undefined {
  return host !== undefined && /(?:^|\.)docker\.(?:io|com)$/.test(host.name) ? dockerHub : undefined;
}

function nameOf(address: string): string {
  return /^(?:(?:registry-1|index|registry|auth)\.)?docker\.io$/.test(address) ? dockerHub : address;
}

function addressOf({ name, port }: Host): string {
  return `${name.includes(":") ? `[${name}]` : name}${port === undefined || port === 443 ? "" : `:${port}`}`;
}

/** By the registries' own protocol, or by an address without a path; tokens and layers lie elsewhere. */
function asksRegistry(text: string, { name }: Host): boolean {
  const address = text.lastIndexOf(`://${name}`);
  if (address < 0) return true;
  const path = /^:\/\/[^\s"'/]{1,300}(\/[^\s"'?]{0,12})?/.exec(text.slice(address, address + 400))?.[1] ?? "/";
  return /^\/(?:v[12](?:\/|$)|$)/.test(path);
}

/** As the reference's grammar has it: the first part is a registry where it has a dot, a port, or is `localhost`. */
function domainOf(reference: string): string {
  const [first = "", ...rest] = reference.split("/");
  return rest.length > 0 && (/[.:]/.test(first) || first === "localhost") ? nameOf(first.toLowerCase().replace(/:443$/, "")) : dockerHub;
}

/** From the address that was called, as the protocol has it. */
function askedImageOf(text: string, registry: string): string | undefined {
  const [, name, reference] = [...text.matchAll(/\/v2\/([\w./-]{1,200})\/manifests\/([\w.-]{1,128})/g)].at(-1) ?? [];
  return name === undefined ? undefined : `${registry}/${name}${reference === undefined || reference === "sha256" ? "" : `:${reference}`}`;
}

/** As the person wrote it, most often at the prompt. */
function writtenImageOf(text: string, registry: string): string | undefined {
  return plain(text.split(/[\s"'`]+/).findLast((word) => word.startsWith(`${registry}/`) && word.length > registry.length + 1));
}

const plain = (text: string | undefined): string | undefined => findPlainWord(text)?.replace(/[.:]+$/, "");

const lastOf = (text: string, pattern: RegExp): string | undefined => [...text.matchAll(pattern)].at(-1)?.[1];

/** By an engine, beside its failure. */
const spoken =
  /(?:[Ff]ailed to pull image|pull and unpack image|resolve reference|source metadata for|load metadata for|docker:\/\/) ?\\?["']?([\w./:@-]{1,300})/g;
const pushed =
  /(?:push refers to (?:a )?repository \[|push to destination |Pushing image to |push permissions? for (?:image )?)"?([\w./:@-]{1,300})/gi;
/** containerd core/remotes/docker/resolver.go, `addNamespace`. */
const mirrored = /[?&]ns=([\w.-]{1,253}(?::[0-9]{1,5}|%3A[0-9]{1,5})?)(?=["&\\\s])[^\n]{0,300}$/g;

/** Those that take a value first; what else begins with a dash stands alone or has its value behind `=`. */
const options =
  "(?:(?:-[pveuwhlmn]|--(?:platform|name|network|env|volume|publish|user|entrypoint|creds|namespace|username|password)) {1,4}\\S{1,200} {1,4}|-[a-z]{1,4} {1,4}|--[a-z][\\w-]{0,40}(?:=\\S{1,200})? {1,4}){0,9}?";
const commands = new RegExp(
  `\\b(?:docker|podman|nerdctl|buildah|crictl|ctr)(?: images?| i)? (?:pull|push|run|from) {1,4}${options}([a-z0-9][\\w./:@-]{1,299})(?=\\s|$)`,
  "gm",
);
const logins = new RegExp(
  `\\b(?:docker|podman|nerdctl|buildah|skopeo|oras) login {1,4}${options}(?:https://)?([a-z0-9][\\w.:-]{1,299})(?=\\s|/|$)`,
  "gm",
);

/** Up to the end of the message that failed. */
function textBefore({ log, failure }: Pick<Situation, "log" | "failure">): string {
  return failure === undefined ? "" : log.slice(Math.max(0, failure.span.start - 1500), failure.span.end);
}
