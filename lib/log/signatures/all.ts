import type { Runtime } from "../../vocabulary";
import type { Signature } from "../signature";
import { apk } from "./apk";
import { apt } from "./apt";
import { bun } from "./bun";
import { curl } from "./curl";
import { deno } from "./deno";
import { dotnet } from "./dotnet";
import { erlang } from "./erlang";
import { git } from "./git";
import { gnutls } from "./gnutls";
import { go } from "./go";
import { java } from "./java";
import { mbedtls } from "./mbedtls";
import { node } from "./node";
import { openssl } from "./openssl";
import { other } from "./other";
import { perl } from "./perl";
import { php } from "./php";
import { python } from "./python";
import { ruby } from "./ruby";
import { rust } from "./rust";
import { wget } from "./wget";

/** Every table, with the runtime whose library writes the texts. */
export const signatureTables: readonly { readonly runtime: Runtime; readonly signatures: readonly Signature[] }[] = [
  { runtime: "apk", signatures: apk },
  { runtime: "apt", signatures: apt },
  { runtime: "bun", signatures: bun },
  { runtime: "curl", signatures: curl },
  { runtime: "deno", signatures: deno },
  { runtime: "dotnet", signatures: dotnet },
  { runtime: "erlang", signatures: erlang },
  { runtime: "git", signatures: git },
  { runtime: "gnutls", signatures: gnutls },
  { runtime: "go", signatures: go },
  { runtime: "java", signatures: java },
  { runtime: "mbedtls", signatures: mbedtls },
  { runtime: "node", signatures: node },
  { runtime: "openssl", signatures: openssl },
  { runtime: "other", signatures: other },
  { runtime: "perl", signatures: perl },
  { runtime: "php", signatures: php },
  { runtime: "python", signatures: python },
  { runtime: "ruby", signatures: ruby },
  { runtime: "rust", signatures: rust },
  { runtime: "wget", signatures: wget },
];
