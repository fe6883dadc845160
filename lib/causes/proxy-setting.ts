import type { Evidence } from "../report";
import type { Span } from "../text/span";
import { findHost } from "./host-of";
import type { Situation } from "./situation";

export type ProxySetting = {
  /** `proxy.example.com:3128`, safe inside a command; without a user's name or password. */
  readonly address: string;
  /** Where it is set. */
  readonly evidence: Evidence;
};

type Setting = { readonly name: string; readonly value: string; readonly span: Span };

/**
 * The proxy that the failing connection went through, by the log, the settings beside it or the Dockerfile. Undefined where none is set, where
 * `NO_PROXY` leaves the host out, or where the proxy speaks anything but plain HTTP.
 */
export function findProxySetting(
  situation: Pick<Situation, "log" | "failure"> & Partial<Pick<Situation, "dockerfile" | "stage" | "settings">>,
): ProxySetting | undefined {
  const all = settingsOf(situation);
  const host = findHost(situation.failure)?.name;
  if (host !== undefined && all.some(({ name, value }) => /no_proxy/i.test(name) && isLeftOut(host, value))) return undefined;
  for (const { name, value, span } of all) {
    if (/no_proxy/i.test(name)) continue;
    const address = /^(?:http:\/\/)?(?:[^\s@/]{1,100}@)?([a-z0-9][a-z0-9.-]{0,252}:\d{1,5})\/?$/i.exec(value)?.[1];
    if (address !== undefined) return { address, evidence: { span, note: `Connections go through the proxy \`${address}\`.` } };
  }
  return undefined;
}

function settingsOf({ log, failure, dockerfile, stage, settings }: Parameters<typeof findProxySetting>[0]): readonly Setting[] {
  const inLog = settingsIn(log.slice(0, readAtMost)).map((it): Setting => ({ ...it, span: { in: "log", start: it.start, end: it.end } }));
  const set = (settings?.env ?? []).flatMap(({ name, value, span }) =>
    value !== undefined && isProxyName(name) ? [{ name, value, span }] : [],
  );
  // The daemon, a node or a tool on the machine reads nothing of the Dockerfile.
  if (
    dockerfile === undefined ||
    stage === undefined ||
    failure?.phase === "pull" ||
    failure?.phase === "cluster" ||
    failure?.phase === "host"
  )
    return [...set, ...inLog];
  const env = stage.state.env.flatMap(({ name, value, provenance }) =>
    value !== undefined && isProxyName(name) && provenance.image === undefined ? [{ name, value, span: provenance.span }] : [],
  );
  const building = stage.state.stage.instructions
    .filter(({ keyword }) => failure?.phase === "build" && (keyword === "ARG" || keyword === "RUN"))
    .flatMap(({ span }) =>
      settingsIn(dockerfile.text.slice(span.start, span.end)).map(
        (it): Setting => ({ ...it, span: { in: "dockerfile", start: span.start + it.start, end: span.start + it.end } }),
      ),
    );
  return [...set, ...inLog, ...env, ...building];
}

/** A setting stands near the start or the command; a log of hundreds of megabytes is not searched for it. */
const readAtMost = 200_000;

/** Plain `http_proxy` is for `http://` addresses, which need no certificate. */
const isProxyName = (name: string): boolean => /^(?:https_proxy|all_proxy|no_proxy)$/i.test(name);

function settingsIn(
  text: string,
): readonly { readonly name: string; readonly value: string; readonly start: number; readonly end: number }[] {
  return [
    ...text.matchAll(/\b(https[_-]proxy|all_proxy|no_proxy)\b(?: ?[=:]{1,2} ?| )["']?([^\s"',;]{3,300}(?:,[^\s"',;]{1,200}){0,30})/gi),
  ].map(({ 0: whole, 1: name = "", 2: value = "", index }) => ({
    name: name.replace("-", "_"),
    value,
    start: index,
    end: index + whole.length,
  }));
}

function isLeftOut(host: string, list: string): boolean {
  return list.split(",").some((it) => {
    const entry = it.trim().toLowerCase().replace(/^\*/, "");
    return entry === "" ? it.trim() === "*" : host === entry || host.endsWith(entry.startsWith(".") ? entry : `.${entry}`);
  });
}
