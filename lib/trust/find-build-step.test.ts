import { expect, test } from "vitest";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { readLog } from "../log/read-log";
import { findBuildStep } from "./find-build-step";

/** The RUN that the words of a tool are traced back to; undefined where they may come from elsewhere. */
function checkStep(log: string, dockerfile: string, wanted: string | undefined): void {
  const { failure } = readLog(log);
  const read = readDockerfile(dockerfile);
  expect(failure, log).toBeDefined();
  expect(read, dockerfile).toBeDefined();
  const found = failure && read && findBuildStep(read, failure, log);
  expect(found?.step?.instruction).toBe(wanted);
  expect(found?.phase).toBe(wanted === undefined ? undefined : "build");
}

const build = "FROM golang:1.25 AS build\nRUN go mod download\nFROM node:22 AS web\nRUN npm ci\nFROM scratch\nCOPY --from=build /a /a\n";
const unknown = "tls: failed to verify certificate: x509: certificate signed by unknown authority";

test("each tool's words lead to the step that calls it", () => {
  checkStep(`go: example.com/a@v1.0.0: Get "https://goproxy.example.com/a/@v/v1.0.0.mod": ${unknown}`, build, "RUN go mod download");
  checkStep("npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN", build, "RUN npm ci");
});

test("a bare line of curl is that of the RUN that calls it over HTTPS", () => {
  const said = "curl: (60) SSL certificate problem: unable to get local issuer certificate";
  checkStep(said, "FROM debian:12\nRUN curl https://a.example.com/x\n", "RUN curl https://a.example.com/x");
  checkStep(said, "FROM debian:12\nRUN curl http://a.example.com/x\n", undefined);
  checkStep(said, 'FROM debian:12\nRUN curl -fsSLk https://a.example.com/x\nCMD ["curl", "https://a.example.com/"]\n', undefined);
  checkStep(
    said,
    "FROM debian:12\nRUN curl -o /x https://a.example.com/a -H A:b -L --insecure\nRUN curl https://b.example.com\n",
    "RUN curl https://b.example.com",
  );
});

test("a program's own request is not a build step, nor are a tool's words where no RUN calls the tool", () => {
  checkStep(`Get "https://api.example.com/": ${unknown}`, build, undefined);
  checkStep(
    `go: example.com/a@v1.0.0: Get "https://goproxy.example.com/a/@v/v1.0.0.mod": ${unknown}`,
    "FROM scratch\nCOPY a /a\n",
    undefined,
  );
});

test("where the log says that a container ran, it stays so", () => {
  checkStep("web-1  | npm error code SELF_SIGNED_CERT_IN_CHAIN", build, undefined);
});

test("a program of one's own that calls crates.io is not cargo", () => {
  const rust = "FROM rust:1 AS build\nRUN cargo build --release\nFROM debian:12-slim\nCOPY --from=build /svc /svc\n";
  const said = "invalid peer certificate: UnknownIssuer";
  checkStep(
    `thread 'main' panicked at src/main.rs:12:10:\nreqwest::Error { kind: Request, url: "https://crates.io/", source: ${said} }`,
    rust,
    undefined,
  );
  checkStep(`    Updating crates.io index\nerror: failed to get \`serde\` as a dependency\n  ${said}`, rust, "RUN cargo build --release");
});
