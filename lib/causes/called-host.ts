import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import type { Failure } from "../log/failure";

/**
 * The host that the failing command calls, where the log does not name one: `curl: (60)` does not, but the RUN or CMD does.
 * Undefined where no address, or more than one host, stands there.
 */
export function findCalledHost(failure: Failure, dockerfile: Dockerfile | undefined, stage: Stage | undefined): string | undefined {
  const hosts = new Set(textsOf(failure, dockerfile, stage).flatMap((text) => hostsIn(text)));
  const [host] = hosts;
  return hosts.size === 1 ? host : undefined;
}

/** What ran: the step as the build log names it, or what the image starts. */
function textsOf(failure: Failure, dockerfile: Dockerfile | undefined, stage: Stage | undefined): readonly string[] {
  if (failure.step?.instruction !== undefined) return [failure.step.instruction];
  if (failure.phase === "build" || dockerfile === undefined || stage === undefined) return [];
  return (["ENTRYPOINT", "CMD"] as const).flatMap((keyword) => {
    const last = stage.instructions.findLast((it) => it.keyword === keyword);
    return last === undefined ? [] : [dockerfile.text.slice(last.span.start, last.span.end)];
  });
}

/** Only what is spelt out: an address with a variable in its host is not known. */
function hostsIn(text: string): readonly string[] {
  const addresses = text.matchAll(
    /\bhttps:\/\/(?:[^\s/@"'`$]{1,100}@)?(?<host>[a-zA-Z0-9.-]{1,253})(?<port>:\d{1,5})?(?=[\s/"'`?#\])},;|&]|$)/g,
  );
  const connects = text.matchAll(/\bs_client\b.{0,200}?-connect\s{1,8}(?<host>[a-zA-Z0-9.-]{1,253})(?<port>:\d{1,5})/g);
  return [...addresses, ...connects].map(({ groups }) => {
    const port = groups?.["port"] ?? "";
    return `${groups?.["host"] ?? ""}${port === ":443" ? "" : port}`;
  });
}
