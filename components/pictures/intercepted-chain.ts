import type { Report } from "../../lib/report";
import type { Chain } from "./chain";
import { findPeer, storeAsked } from "./chain-links";
import { findProxy } from "./find-proxy";
import { shortNameOf } from "./short-name-of";

/** A proxy that is known by name made the certificate: the server's own never arrived. Undefined where none is named. */
export function findInterceptedChain(report: Report): Chain | undefined {
  const { failure, servedIssuers } = report;
  const product = findProxy(report);
  if (product === undefined || !failure) return undefined;
  const peer = findPeer(report);
  const issuer = failure.facts.issuer ?? failure.facts["proxy-root"];
  const root = servedIssuers.at(-1) ?? (issuer === undefined ? undefined : shortNameOf(issuer));
  return {
    links: [
      {
        role: "Certificate",
        title: peer === undefined ? product : `${product}, in the name of ${peer}`,
        detail: "made by the proxy",
        state: "unknown",
      },
      { role: "Authority", title: root ?? `the authority of ${product}`, detail: "the proxy's own, private", state: "unknown" },
      storeAsked(report, "broken"),
    ],
    joints: [
      { state: "unknown", label: "signed by" },
      { state: "broken", label: "not in the store" },
    ],
    caption: `What arrived is not the server's certificate. ${product} opened the connection and signed it anew.`,
  };
}
