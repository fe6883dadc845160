import { expect, test } from "vitest";
import { findHost } from "./host-of";

test.each([
  ["vault.vault.svc:8200", "private"],
  ["api.corp.example", "private"],
  ["nas.home.arpa", "private"],
  ["app.10.0.0.7.nip.io", "private"],
  ["db", "private"],
  ["10.20.0.4:5432", "private"],
  ["100.64.3.2", "private"],
  ["[fd00::7]:443", "private"],
  ["172.32.0.1", "unknown"],
  ["api.example.org", "unknown"],
  ["registry-1.docker.io", "public"],
  ["objects.githubusercontent.com:443", "public"],
])("%s: %s", (host, scope) => expect(findHost({ host })?.scope).toBe(scope));
