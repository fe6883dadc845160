import { publicAuthorities } from "../causes/served-chain";
import { defaultCertificates, findKnownIssuer, interceptingProxies } from "../log/known-issuers";

/** Public authorities, products, and certificates that programs make for themselves: who they are is the answer. */
export function isKnownName(attribute: "O" | "CN", name: string): boolean {
  return (
    publicAuthorities.test(name) ||
    findKnownIssuer(interceptingProxies, `${attribute}=${name}`) !== undefined ||
    findKnownIssuer(defaultCertificates, `${attribute}=${name}`) !== undefined ||
    /^system:|\b(?:example|Internet Security Research Group|Let\\?'s Encrypt|Digital Signature Trust|InCommon|Domain Control Validated|PositiveSSL|Server CA \d\w)\b/i.test(
      name,
    )
  );
}

/** Whether a common name is an authority's, and neither a host's nor a person's. */
export function isAuthorityName(name: string): boolean {
  return /^[^.*]*\b(?:CA|root|issuing|intermediate|authority|PKI)\b[^.*]*$/i.test(name);
}
