import type { Alternative } from "../report";
import { alternatives } from "./alternatives";
import { findHost, isWellKnownService } from "./host-of";
import type { Situation } from "./situation";
import { wordsOf } from "./words-of";

/**
 * A service of the public internet was refused by a program that has a list of its own: nobody has to be told of its authority, and whose
 * certificate came instead has to be seen first. Undefined for all other hosts.
 */
export function findReSignedService(
  situation: Situation,
  list: string,
): { readonly sentence: string; readonly alternative: Alternative } | undefined {
  if (!isWellKnownService(findHost(situation.failure))) return undefined;
  const { server } = wordsOf(situation);
  return {
    sentence: `${server} is a public service, and every current list has its authority. So ${list} is empty or very old, or something on the way re-signs the connection, most often a company proxy. Look at the issuer first: a proxy's root certificate comes from its administrators; if they do not know that issuer, trust nothing of it.`,
    alternative: alternatives.proxy(situation),
  };
}
