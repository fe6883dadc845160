import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeText } from "../testing/check-verdict";
import type { Runtime } from "../vocabulary";

const runs = Number(process.env["ROOTCAUSE_FUZZ_RUNS"] ?? 40);
const runtimes = ["go", "curl", "python", "node", "java", "rust", "ruby", "openssl"] as const satisfies readonly Runtime[];

const base = fc.constantFrom(
  "scratch",
  "alpine:3.20",
  "alpine:3.6",
  "alpine:3.10",
  "debian:12-slim",
  "ubuntu:24.04",
  "fedora:40",
  "node:22-slim",
  "python:3.12-slim",
  "busybox",
  "registry.example.com/app:1",
  "gcr.io/distroless/static",
  "opensuse/leap:15.6",
);

const step = fc.constantFrom(
  "RUN apk add --no-cache ca-certificates",
  "RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates",
  "RUN apt-get install -y curl",
  "RUN apt-get purge -y --auto-remove curl",
  "RUN apk del ca-certificates",
  "RUN update-ca-certificates",
  "RUN update-ca-trust",
  "RUN rm -rf /etc/ssl",
  "RUN ./setup.sh",
  "RUN cat /tmp/corp.crt >> /etc/ssl/certs/ca-certificates.crt",
  "RUN mkdir -p /etc/ssl/certs && cp /tmp/ca-bundle.crt /etc/ssl/certs/",
  "RUN ln -sf /tmp/corp.crt /etc/ssl/cert.pem",
  "RUN chmod 600 /etc/ssl/certs/ca-certificates.crt",
  "COPY corp.crt /usr/local/share/ca-certificates/",
  "COPY corp.pem /etc/pki/ca-trust/source/anchors/",
  "COPY corp.crt /tmp/corp.crt",
  "COPY ca-certificates.crt /etc/ssl/certs/",
  "COPY certs /etc/ssl/certs",
  "COPY . /app",
  "COPY --from=alpine:3.20 /etc/ssl/certs /etc/ssl/certs",
  "COPY --from=alpine:3.20 --chmod=0644 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/",
  "COPY --from=alpine:3.9 /etc/ssl /etc/ssl",
  "ADD https://files.example.com/cacert.pem /etc/ssl/certs/ca-certificates.crt",
  "ADD rootfs.tar.gz /",
  "ENV SSL_CERT_FILE=/certs/ca.pem",
  "ENV NODE_EXTRA_CA_CERTS=/tmp/corp.crt",
  "VOLUME /etc/ssl",
  "WORKDIR /app",
  "USER 1000",
  "ARG CERTS",
  'RUN if [ -n "$CERTS" ]; then apk add ca-certificates; fi',
);

const steps = fc.array(step, { maxLength: 7 });
const unrelated = fc.constantFrom(
  "LABEL a=b",
  "EXPOSE 8080",
  "STOPSIGNAL SIGTERM",
  "HEALTHCHECK CMD true",
  "ENV COLOUR=green",
  "# a comment",
  "RUN echo hello",
  "COPY LICENSE /LICENSE.txt",
  "ONBUILD RUN apk add ca-certificates",
  "MAINTAINER someone",
  "RUN true",
);

function saidOf(runtime: Runtime, text: string) {
  const judgement = judgeText(runtime, text).stage?.judgement;
  return { verdict: judgement?.verdict, bundle: judgement?.bundle, path: judgement?.bundlePath, detail: judgement?.detail };
}

function check(property: fc.IRawProperty<unknown>): void {
  fc.assert(property, { numRuns: runs });
}

describe("what must hold for every Dockerfile", () => {
  it("an unrelated instruction changes nothing", () => {
    check(
      fc.property(base, steps, unrelated, fc.nat(7), fc.constantFrom(...runtimes), (from, lines, extra, at, runtime) => {
        // A RUN where there is no shell breaks the build: that is not unrelated.
        fc.pre(!extra.includes("RUN") || !/scratch|distroless/.test(from));
        const with_ = [...lines.slice(0, at), extra, ...lines.slice(at)];
        expect(saidOf(runtime, [`FROM ${from}`, ...with_].join("\n"))).toEqual(saidOf(runtime, [`FROM ${from}`, ...lines].join("\n")));
      }),
    );
  }, 120_000);
  it("an unknown base never becomes absent without a reason", () => {
    check(
      fc.property(steps, fc.constantFrom(...runtimes), (lines, runtime) => {
        const kept = lines.filter((it) => !/rm -rf|purge|apk del|^ENV|--chmod/.test(it));
        const { bundle } = saidOf(runtime, ["FROM registry.example.com/app:1", ...kept].join("\n"));
        expect(bundle).not.toBe("absent");
      }),
    );
  }, 120_000);
  it("what is called absent on an unknown base is present on no known one, whatever the steps", () => {
    check(
      fc.property(base, steps, (from, lines) => {
        // Go looks in the same places on every base; a package manager says whose base it is, and RUN needs a shell.
        const fits = (it: string) =>
          (!/\bapk /.test(it) || from.startsWith("alpine")) &&
          (!it.includes("apt-get") || /^(?:debian|ubuntu|node|python)/.test(from)) &&
          (!it.includes("RUN") || !/scratch|distroless/.test(from));
        const kept = lines.filter(fits);
        const unknown = saidOf("go", ["FROM registry.example.com/app:1", ...kept].join("\n"));
        if (unknown.bundle === "absent") expect(saidOf("go", [`FROM ${from}`, ...kept].join("\n")).bundle).not.toBe("present");
      }),
    );
  }, 120_000);
  it("a known base in place of an unknown one is one of the answers that were open", () => {
    check(
      fc.property(base, steps, (from, lines) => {
        const unknown = saidOf("go", ["FROM registry.example.com/app:1", ...lines].join("\n"));
        const known = saidOf("go", [`FROM ${from}`, ...lines].join("\n"));
        if (
          unknown.bundle === "present" &&
          !/no shell/.test(from) &&
          !/scratch|distroless|busybox/.test(from) &&
          !lines.some((it) => /apk|apt|update-ca|cat |cp |ln |ADD rootfs|setup/.test(it))
        )
          expect(known.bundle).toBe("present");
      }),
    );
  }, 120_000);
  it("a stage that copies everything from another has its store", () => {
    check(
      fc.property(base, steps, fc.constantFrom(...runtimes), (from, lines, runtime) => {
        const kept = lines.filter((it) => !/^(?:ENV|USER|VOLUME|COPY --from.*chmod)/.test(it));
        const first = [`FROM ${from} AS one`, ...kept];
        const here = judgeText(runtime, first.join("\n"), { target: "one" }).stage;
        const there = judgeText(runtime, [...first, "FROM scratch", "COPY --from=one / /"].join("\n")).stage;
        const bundles = (it: typeof here) =>
          it?.state.files.filter((file) => file.content.kind === "bundle").map((file) => [file.path, file.content]);
        expect(bundles(there)).toEqual(bundles(here));
      }),
    );
  }, 120_000);
  it("the names of stages do not matter", () => {
    check(
      fc.property(
        base,
        base,
        steps,
        steps,
        fc.constantFrom("build", "certs", "x1", "final"),
        fc.constantFrom(...runtimes),
        (one, two, a, b, name, runtime) => {
          const file = (called: string) =>
            [`FROM ${one} AS ${called}`, ...a, `FROM ${two}`, ...b, `COPY --from=${called} /etc/ssl /etc/ssl`].join("\n");
          expect(saidOf(runtime, file(name))).toEqual(saidOf(runtime, file("stage-with-another-name")));
        },
      ),
    );
  }, 120_000);
  it("line ends, a byte order mark and the case of keywords do not matter", () => {
    check(
      fc.property(base, steps, fc.constantFrom(...runtimes), (from, lines, runtime) => {
        const text = [`FROM ${from}`, ...lines].join("\n");
        const said = saidOf(runtime, text);
        expect(saidOf(runtime, text.replaceAll("\n", "\r\n"))).toEqual(said);
        expect(saidOf(runtime, `\u{feff}${text}`)).toEqual(said);
        expect(
          saidOf(
            runtime,
            text.replaceAll(/^[A-Z]+/gm, (it) => it.toLowerCase()),
          ),
        ).toEqual(said);
      }),
    );
  }, 120_000);
  it("a mutated Dockerfile never throws", () => {
    const mutation = fc.record({
      at: fc.nat(400),
      drop: fc.nat(12),
      add: fc.oneof(
        fc.constantFrom(
          "\\\n",
          "$",
          "${",
          "`",
          "<<EOF",
          "|",
          "&&",
          "--from=",
          "*",
          '"',
          "'",
          "(",
          ")",
          "{",
          "[",
          "/",
          "\n",
          "FROM ",
          "COPY ",
          "RUN ",
          "..",
          "#",
          "~",
        ),
        fc.string({ maxLength: 6 }),
      ),
    });
    check(
      fc.property(
        base,
        base,
        steps,
        steps,
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...runtimes),
        (one, two, a, b, mutations, runtime) => {
          let text = [`FROM ${one} AS a`, ...a, `FROM ${two}`, "COPY --from=a /etc/ssl /etc/ssl", ...b].join("\n");
          for (const { at, drop, add } of mutations) text = text.slice(0, at) + add + text.slice(at + drop);
          judgeText(runtime, text);
          judgeText(runtime, text, { failure: { phase: "build" } });
        },
      ),
    );
  }, 120_000);
});
