import { expect, test } from "vitest";
import { findToldTarget } from "./find-told-target";

/** The stage that a log asks for, with the text that says so: `prod «--target prod»`. */
function checkTold(log: string, expected: string | undefined): void {
  const told = findToldTarget(log);
  expect(told && `${told.name} «${log.slice(told.span.start, told.span.end)}»`, log).toBe(expected);
}

test("a build command names it", () => {
  checkTold("+ docker build --target prod -t shop/rates .\nrates: x509", "prod «--target prod»");
  checkTold("$ docker buildx build -t shop/rates \\\n    --target=web.app \\\n    .\n", "web.app «--target=web.app»");
  checkTold("buildah bud --target 'prod' .\npodman build --target prod .", "prod «--target 'prod»");
});

test("a compose file names it", () => {
  checkTold("services:\n  api:\n    build:\n      context: .\n      target: prod\n    environment:\n      A: b\n", "prod «target: prod»");
});

test("another target is none of ours", () => {
  checkTold(
    "services:\n  api:\n    build: .\n    volumes:\n      - type: bind\n        source: ./x\n        target: /etc/ssl\n",
    undefined,
  );
  checkTold("services:\n  api:\n    build:\n      context: .\n    volumes:\n      - type: bind\n        target: data\n", undefined);
  checkTold("cargo build --target x86_64-unknown-linux-musl", undefined);
  checkTold("docker build -t shop/rates .\nRUN cargo build --target wasm32", undefined);
});

test("two builds that differ leave it open", () => {
  checkTold("docker build --target test .\ndocker build --target prod .\n", undefined);
  checkTold("docker build --target test -t shop/test .\ndocker build -t shop/rates .\n", undefined);
});
