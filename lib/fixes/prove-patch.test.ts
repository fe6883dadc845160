import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { situationFor } from "../testing/check-fix";
import type { Edit } from "../text/edit";
import { copyBundleFromAlpine } from "./copy-bundle-from-alpine";
import { provePatch } from "./prove-patch";

test("a patch is held against the place that the log's program reads", () => {
  const dockerfile = "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y --no-install-recommends php-cli\n";
  const log =
    "PHP Warning:  file_get_contents(): SSL operation failed with code 1. OpenSSL Error messages:\nerror:0A000086:SSL routines::certificate verify failed in /fetch.php on line 3\n";
  const { fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  // PHP's curl extension would be content with /etc/ssl/certs; its streams are not.
  const copy = fixes.find(({ id }) => id === "copy-bundle-from-alpine")?.patched;
  expect(copy).toContain("/usr/lib/ssl/cert.pem");
});

test("a patch that leaves an empty argument behind is none", () => {
  const dockerfile = 'FROM alpine:3.22\nRUN ["curl", "-k", "https://x.example.com"]\n';
  const at = dockerfile.indexOf("-k");
  const prove = (edit: Omit<Edit, "note">) => {
    const proposal = { title: "", why: "", catch: undefined, edits: [{ ...edit, note: "" }], snippet: undefined, proves: () => true };
    return provePatch(situationFor(dockerfile, {}), { ...copyBundleFromAlpine, propose: () => undefined }, proposal);
  };
  expect(prove({ start: at, end: at + 2, text: "" })).toBeUndefined();
  expect(prove({ start: at - 1, end: at + 5, text: "" })).toContain('["curl", "https://x.example.com"]');
});
