import type { SignatureExample } from "../signature";
import type { deno } from "./deno";

export const denoExamples: Record<(typeof deno)[number]["id"], SignatureExample> = {
  "deno-cafile": {
    message:
      "Failed opening CA file: No such file or directory (os error 2) | Unable to add pem file to certificate store | No root certificates could be loaded",
    library: "Deno",
    citation: "observed deno-ca-file-missing (2.9.6)",
    confidence: "observed",
    examples: [
      "error: Uncaught (in promise) Error: Failed opening CA file: No such file or directory (os error 2)",
      "0: Failed opening CA file: No such file or directory (os error 2)",
    ],
  },
  "deno-hint": {
    message: "info: The TLS certificate could not be verified against Deno's trusted certificate authorities.",
    library: "Deno",
    citation: "denoland/deno runtime/fmt_errors.rs; observed deno-untrusted",
    confidence: "observed",
    examples: ["info: The TLS certificate could not be verified against Deno's trusted certificate authorities."],
  },
};
