import { expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { checkCause } from "../testing/check-cause";
import { noStoreFound } from "./no-store-found";

checkCause(noStoreFound, { finds: ["only-a-log-no-store"], silent: ["only-a-log", "go-in-scratch"] });

test.each([
  ["java.io.IOException: keystore password was incorrect", "possible"],
  ["Caused by: java.security.KeyManagementException: problem accessing trust store", "likely"],
])("a keystore may be the program's own: %s", (log, confidence) =>
  expect(diagnose({ log, dockerfile: "", target: undefined, runtime: undefined })).toMatchObject({ cause: "no-store-found", confidence }),
);
