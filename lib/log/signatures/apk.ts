import type { Signature } from "../signature";

export const apk = [
  {
    id: "apk-client",
    kind: "peer-rejected",
    pattern: /TLS: client certificate not trusted|TLS: handshake failed \(client cert needed\?\)/i,
  },
  {
    id: "apk-hostname",
    kind: "name-mismatch",
    pattern: /TLS: server hostname mismatch/i,
  },
  {
    id: "apk-permission",
    kind: "unknown-authority",
    pattern:
      /(?:WARNING: (?:Ignoring|fetching|updating and opening) |ERROR: )(?<url>https:\/\/\S{1,300}): (?:Permission denied|temporary error \(try again later\))/i,
    rank: 30,
    collapsed: true,
    alsoMeans: ["none"],
  },
  {
    id: "apk-unspecified",
    kind: "protocol",
    pattern: /TLS: unspecified error/i,
    alsoMeans: ["unknown-authority"],
  },
  {
    id: "apk-untrusted",
    kind: "unknown-authority",
    pattern: /TLS: server certificate not trusted/i,
    collapsed: true,
    alsoMeans: ["expired"],
  },
] as const satisfies readonly Signature[];
