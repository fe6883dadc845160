import { describe, expect, it } from "vitest";
import { checkVerdict, judgeText } from "../../testing/check-verdict";

/** RUN lines on Python's slim image, which has the bundle and the hashed names beside it, for a program. */
function checkFound(runtime: "go" | "openssl", runs: string, said: string): void {
  it(`${runtime}: ${runs}`, () => checkVerdict(runtime, `FROM python:3.12-slim\n${runs}\n=> ${said}`));
}

describe("files that are deleted", () => {
  checkFound("go", "RUN find /etc/ssl -type f -delete", "missing-bundle: removed-files");
  checkFound("go", "RUN find /etc/ssl -name '*.crt' -exec rm -f {} +", "missing-bundle: removed-files");
  checkFound("go", "RUN find /etc/ssl -type f | xargs rm -f", "missing-bundle: removed-files");
  checkFound("go", "RUN find /etc/ssl -type f -print0 | xargs -0 -I{} rm -f {}", "missing-bundle: removed-files");
  checkFound("go", "RUN find /etc/ssl -mtime +30 -delete", "unknown");
  checkFound("go", "ARG OLD\nRUN rm -f /etc/ssl/certs/$OLD", "unknown");
  checkFound("go", "ARG OLD\nRUN rm -f /etc/ssl/certs/$OLD.pem", "present-so-other-cause");
  checkFound("go", "ARG DIR\nRUN rm -rf $DIR/*", "present-so-other-cause");
  checkFound("go", "RUN find /usr/share -name '*.crt' -delete", "present-so-other-cause");
  checkFound("go", "RUN find / -name '*.pyc' -delete && find /var/log -type f -exec truncate -s0 {} +", "present-so-other-cause");
  checkFound("openssl", "RUN rm -f /usr/lib/ssl/cert.pem /etc/ssl/certs/*.pem", "bundle-elsewhere");
  checkFound("openssl", "ARG X\nRUN rm -f /usr/lib/ssl/cert.pem && rm -f /etc/ssl/certs/$X.0", "unknown");
});

describe("files that are changed", () => {
  const closed = "RUN chmod -R 600 /etc/ssl/certs && chmod 755 /etc/ssl/certs\nUSER 1000\n";
  checkFound("go", `${closed}`.trimEnd(), "bundle-unreadable");
  checkFound(
    "go",
    `RUN chmod 600 /etc/ssl/certs/ca-certificates.crt\nRUN find /etc/ssl -type f -exec chmod 644 {} \\;\nUSER 1000`,
    "present-so-other-cause",
  );
  checkFound("go", "RUN find /etc/ssl -type d -exec chmod 700 {} +\nUSER 1000", "bundle-unreadable");
});

describe("files that nobody has seen", () => {
  const refresh = "RUN update-ca-certificates";
  const taken = (runs: string): readonly string[] => {
    const files = judgeText("go", `FROM python:3.12-slim\nCOPY . /src\n${runs}\n${refresh}`).stage?.state.files ?? [];
    return files.flatMap((it) => (it.content.kind === "bundle" ? it.content.privateAuthorities : []));
  };
  const into = "/usr/local/share/ca-certificates/";
  for (const runs of [
    `RUN find /src/certs -name '*.crt' -exec cp {} ${into} \\;`,
    `RUN find /src/certs -name '*.crt' | xargs -I{} cp {} ${into}`,
    `RUN find /src/certs -name '*.crt' -print0 | xargs -0 cp -t ${into}`,
    `RUN cp /src/certs/*.crt ${into}`,
    `RUN ln -s /src/certs/*.crt ${into}`,
    `RUN for f in /src/certs/*.crt; do cp "$f" ${into}; done`,
  ])
    it(`may be in the bundle: ${runs}`, () => expect(taken(runs).length).toBeGreaterThan(0));
  it("are appended to a bundle", () => {
    const state = judgeText(
      "go",
      "FROM python:3.12-slim\nCOPY . /src\nRUN find /src -name '*.pem' -exec cat {} + >> /etc/ssl/certs/ca-certificates.crt",
    ).stage?.state;
    const bundle = state?.files.find((it) => it.path === "/etc/ssl/certs/ca-certificates.crt")?.content;
    expect(bundle).toMatchObject({ kind: "bundle", publicRoots: "yes" });
    expect(bundle?.kind === "bundle" && bundle.privateAuthorities.length).toBe(1);
  });
});

describe("the bundle made anew without its sources", () => {
  checkFound("go", "RUN rm -rf /usr/share/ca-certificates", "present-so-other-cause");
  checkFound("go", "RUN rm -rf /usr/share/ca-certificates && update-ca-certificates", "missing-bundle");
});
