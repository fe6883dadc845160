import { checkCause } from "../testing/check-cause";
import { runtimeHasOwnStore } from "./runtime-has-own-store";

checkCause(runtimeHasOwnStore, {
  finds: ["node-own-store", "python-requests", "java-cacerts", "temurin-without-its-entrypoint"],
  silent: ["fine-store-unknown-host", "go-in-scratch"],
});
