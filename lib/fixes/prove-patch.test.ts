import { expect, test } from "vitest";
import { diagnose } from "../diagnose";

test("a patch is held against the place that the log's program reads", () => {
  const dockerfile = "FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y --no-install-recommends php-cli\n";
  const log =
    "PHP Warning:  file_get_contents(): SSL operation failed with code 1. OpenSSL Error messages:\nerror:0A000086:SSL routines::certificate verify failed in /fetch.php on line 3\n";
  const { fixes } = diagnose({ log, dockerfile, target: undefined, runtime: undefined });
  // PHP's curl extension would be content with /etc/ssl/certs; its streams are not.
  const copy = fixes.find(({ id }) => id === "copy-bundle-from-alpine")?.patched;
  expect(copy).toContain("/usr/lib/ssl/cert.pem");
});
