import type { SignatureExample } from "../signature";
import { apkExamples } from "./apk.examples";
import { aptExamples } from "./apt.examples";
import { bunExamples } from "./bun.examples";
import { curlExamples } from "./curl.examples";
import { denoExamples } from "./deno.examples";
import { dotnetExamples } from "./dotnet.examples";
import { erlangExamples } from "./erlang.examples";
import { gitExamples } from "./git.examples";
import { gnutlsExamples } from "./gnutls.examples";
import { goExamples } from "./go.examples";
import { javaExamples } from "./java.examples";
import { mbedtlsExamples } from "./mbedtls.examples";
import { nodeExamples } from "./node.examples";
import { opensslExamples } from "./openssl.examples";
import { otherExamples } from "./other.examples";
import { perlExamples } from "./perl.examples";
import { phpExamples } from "./php.examples";
import { pythonExamples } from "./python.examples";
import { rubyExamples } from "./ruby.examples";
import { rustExamples } from "./rust.examples";
import { wgetExamples } from "./wget.examples";

/** What is known of every message, by its id; for pages and tests, never for the browser. */
export const signatureExamples: Readonly<Record<string, SignatureExample>> = {
  ...apkExamples,
  ...aptExamples,
  ...bunExamples,
  ...curlExamples,
  ...denoExamples,
  ...dotnetExamples,
  ...erlangExamples,
  ...gitExamples,
  ...gnutlsExamples,
  ...goExamples,
  ...javaExamples,
  ...mbedtlsExamples,
  ...nodeExamples,
  ...opensslExamples,
  ...otherExamples,
  ...perlExamples,
  ...phpExamples,
  ...pythonExamples,
  ...rubyExamples,
  ...rustExamples,
  ...wgetExamples,
};
