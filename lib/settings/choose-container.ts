import { findImage } from "../images/find-image";
import type { Settings } from "./settings";
import { type SettingsDraft, settingsOf } from "./settings-draft";

/** One compose service or one container of a pod. */
export type Container = {
  readonly name: string;
  readonly kind: "service" | "container" | "init";
  readonly image: string | undefined;
  /** The service has a `build:`. */
  readonly builds: boolean;
  readonly draft: SettingsDraft;
};

/**
 * The one that runs what the Dockerfile makes: that builds something itself, is no init container, runs no image of somebody else, or is
 * the one that spoke. Where several remain and differ, only what they agree on is known.
 */
export function chooseContainer(containers: readonly Container[], log: string): Settings | undefined {
  let among = containers;
  for (const isMeant of [
    (it: Container) => it.builds,
    (it: Container) => it.kind !== "init",
    (it: Container) => !sidecars.test(`${it.name} ${it.image ?? ""}`),
    (it: Container) => it.builds || it.image === undefined || findImage(it.image) === undefined,
    (it: Container) => speaks(it.name, log),
  ]) {
    const meant = among.filter(isMeant);
    if (meant.length > 0) among = meant;
  }
  const [first, ...others] = among;
  if (first === undefined) return undefined;
  const own = settingsOf(first.draft);
  const differing = others.filter((it) => drawn(it.draft) !== drawn(first.draft));
  const [second, ...more] = differing;
  if (second === undefined) return own;
  const all = among.map((it) => settingsOf(it.draft));
  return {
    env: own.env.filter((it) => all.every(({ env }) => env.some((one) => one.name === it.name && one.value === it.value))),
    mounts: own.mounts.filter((it) =>
      all.every(({ mounts }) => mounts.some((one) => one.target === it.target && one.source === it.source)),
    ),
    user: all.every(({ user }) => user?.value === own.user?.value) ? own.user : undefined,
    undecided: [first.name, second.name, ...more.map((it) => it.name)],
  };
}

// Put beside a program by the platform, not by who wrote the Dockerfile.
const sidecars =
  /(?:^|[\s/_-])(?:istio|envoy|linkerd|vault-agent|cloud-?sql-proxy|fluent-?(?:bit|d)|oauth2-proxy|daprd?|datadog|otel|opentelemetry|filebeat|promtail|vector|nginx-exporter)(?:[\s/:_-]|$)/i;

/** `app-1  | …` of compose, `[pod/app-7d9/app] …` of kubectl. */
function speaks(name: string, log: string): boolean {
  if (!/^[\w.-]{1,100}$/.test(name)) return false;
  const plain = name.replaceAll(".", "\\.");
  return new RegExp(
    `^(?:[\\w.-]{1,100}[-_])?${plain}(?:[-_]\\d{1,4})?[ \\t]{1,40}\\|[ \\t]|^\\[pod/[^\\]/\\n]{1,200}/${plain}\\]`,
    "m",
  ).test(log);
}

/** What bears on trust, so that two containers which differ in their queues alone are the same. */
function drawn({ env, mounts, users }: SettingsDraft): string {
  return JSON.stringify([
    env.flatMap(({ name, value }) => (trustNames.test(name) ? [`${name}=${value}`] : [])).sort(),
    mounts.flatMap(({ kind, source, target }) => (trustPlaces.test(target) ? [`${kind} ${source}:${target}`] : [])).sort(),
    users[0]?.value,
  ]);
}

const trustNames = /CERT|SSL|TLS|TRUST|(?:^|_)CA(?:_|FILE|INFO|PATH|$)|JAVA|JDK|JVM|NODE_|DENO|PIP_|CONFIG/i;
const trustPlaces = /^\/(?:etc|usr|var|opt)?\/?$|ssl|pki|cert|trust|ca-|\.(?:crt|pem|cer|jks|p12)$/i;
