import { findHost } from "../../lib/causes/host-of";
import { ownAuthorityFilesOf, trustedAuthoritiesOf } from "../../lib/causes/own-authorities";
import type { Report } from "../../lib/report";
import { nameOf } from "../../lib/text/paths";
import type { FailureKind } from "../../lib/vocabulary";
import { asksTheStage } from "./asks-the-stage";
import { findProgram } from "./find-program";
import { findProxy } from "./find-proxy";

/** What the program looked for and did not find, though it has a list: the one thing that the green ticks do not show. */
export type Missing = {
  /** A file of the image, or an authority in words with code in backticks. */
  readonly what: string;
  readonly isFile: boolean;
  /** "not read by Node.js", "in none of these". */
  readonly how: string;
};

const decides: ReadonlySet<FailureKind> = new Set(["unknown-authority", "self-signed-in-chain", "self-signed-leaf"]);
/** Causes by which a list is there and an authority is not in it; by others a link may be missing, or the list is not what it seems. */
const lacksOne: ReadonlySet<string | undefined> = new Set([
  "authority-comes-too-late",
  "authority-file-incomplete",
  "authority-in-wrong-format",
  "authority-only-in-another-stage",
  "authority-with-wrong-extension",
  "bundle-at-unread-path",
  "bundle-not-rebuilt",
  "private-authority-not-in-store",
  "proxy-intercepts-tls",
  "roots-out-of-date",
  "runtime-has-own-store",
  "stage-mistaken-for-image",
  "store-is-read-only",
  "update-added-nothing",
  "update-tool-cannot-run",
  "variable-replaces-store",
]);

/** Undefined where the list itself is missing or hidden, and where the log does not tell that an authority is. */
export function findMissing(report: Report): Missing | undefined {
  const { stage, failure, cause } = report;
  if (!stage || !failure || !decides.has(failure.kind) || !lacksOne.has(cause) || !asksTheStage(report)) return undefined;
  const { lookUps, verdict } = stage.judgement;
  if (!lookUps.some((it) => it.found === "hit")) return undefined;
  const read = new Set(trustedIn(report));
  const unread = ownAuthorityFilesOf(stage).find((it) => !read.has(it) && !read.has(nameOf(it)));
  if (unread !== undefined && verdict === "runtime-own-store")
    return { what: unread, isFile: true, how: `not read by ${findProgram(stage) ?? "the program"}` };
  const how = lookUps.length === 1 ? "not in there" : "in none of these";
  if (unread !== undefined) return { what: unread, isFile: true, how };
  const whose = findProxy(report) ?? findHost(failure)?.name;
  return { what: whose === undefined ? "the server's authority" : `authority of \`${whose}\``, isFile: false, how };
}

/** In the system's bundle is not in the program's own list. */
function trustedIn({ stage, verdict }: Report): readonly string[] {
  return verdict === "runtime-own-store" ? [] : trustedAuthoritiesOf(stage);
}
