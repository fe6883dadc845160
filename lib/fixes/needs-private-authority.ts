import { findHost, isBeyondPublicAuthorities } from "../causes/host-of";
import type { Situation } from "../causes/situation";
import { knowsPrivateAuthority } from "./authority-source";
import type { Fix, Proposal } from "./fix";
import { type FixId, rootFixIds } from "./fix-ids";
import { hasSoundStore } from "./prove-patch";

/** The host that failed has a name or an address for which only a private authority signs. */
export function needsPrivateAuthority({ failure }: Situation): boolean {
  const host = findHost(failure);
  return host !== undefined && isBeyondPublicAuthorities(host);
}

/** They bring a list of authorities; where it holds the public ones alone, no private host is trusted for it. */
export function bringsPublicRoots({ id }: Fix): boolean {
  return rootFixes.has(id);
}

/** The same patch, which must bring the private authority too where the host needs it. */
export function provesAuthority(situation: Situation, fix: Fix, proposal: Proposal): Proposal {
  if (!bringsPublicRoots(fix) || !needsPrivateAuthority(situation)) return proposal;
  const { proves = hasSoundStore } = proposal;
  return { ...proposal, proves: (after, edits) => proves(after, edits) && after.stage !== undefined && knowsPrivateAuthority(after.stage) };
}

const rootFixes = new Set<FixId>(rootFixIds);
