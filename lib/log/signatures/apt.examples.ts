import type { SignatureExample } from "../signature";
import type { apt } from "./apt";

export const aptExamples: Record<(typeof apt)[number]["id"], SignatureExample> = {
  "apt-noca": {
    message: "No system certificates available. Try installing ca-certificates.",
    library: "apt",
    citation: "observed apt-2.x-no-system-store (see log)",
    confidence: "observed",
    examples: [
      "W: https://apt.corp.example/dists/stable/InRelease: No system certificates available. Try installing ca-certificates.",
      "W: https://api.corp.example/debian/dists/stable/InRelease: No system certificates available. Try installing ca-certificates.",
    ],
  },
  "apt-ssl": {
    message: "SSL connection failed: error:0A000086:SSL routines::certificate verify failed / Success",
    library: "apt 3.0+ (OpenSSL)",
    citation: "observed apt-3.0-*; Debian/apt methods/connect.cc",
    confidence: "observed",
    note: "Debian 13 lost the reason that GnuTLS-based apt printed; apt-get update exits 0 all the same.",
    examples: ["SSL connection failed: error:0A000086:SSL routines::certificate verify failed / Success [IP: 127.0.1.12 443]"],
  },
};
