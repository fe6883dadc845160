import { pathToFileURL } from "node:url";
import { compiledLib } from "./compiled-lib";

/** Median and slowest time of a typical call: a log of 60 lines and a Dockerfile of 30, after warm-up. */
export async function reportBench(): Promise<{ readonly calls: number; readonly median: number; readonly slowest: number }> {
  const { reportJson } = await compiledLib();
  const calls = 200;
  for (let at = 0; at < 500; at++) reportJson({ log: logOf(at), dockerfile: dockerfileOf(at) });
  const times = Array.from({ length: calls }, (_, at) => {
    const input = { log: logOf(1000 + at), dockerfile: dockerfileOf(1000 + at) };
    const started = performance.now();
    reportJson(input);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { calls, median: times[calls >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
}

/** Each call gets texts of its own, so that nothing can be remembered from the call before. */
function logOf(at: number): string {
  const lines = Array.from(
    { length: 59 },
    (_, line) => `2026-11-20T09:${String(line).padStart(2, "0")}:07Z INFO rates: request ${at} took ${line} ms path=/v1/rates/${line}`,
  );
  lines.splice(
    41,
    0,
    `2026-11-20T09:41:09Z ERROR rates: Get "https://api${at}.example.com/v1/rates": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  );
  return lines.join("\n");
}

function dockerfileOf(at: number): string {
  return `# syntax=docker/dockerfile:1
ARG GO_VERSION=1.25
FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION}-bookworm AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
RUN apt-get update \\
 && apt-get install -y --no-install-recommends \\
      ca-certificates \\
      git \\
      make \\
 && rm -rf /var/lib/apt/lists/*
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
ENV CGO_ENABLED=0
RUN --mount=type=cache,target=/root/.cache/go-build \\
    GOOS=$TARGETOS GOARCH=$TARGETARCH go build -ldflags "-X main.version=${at}" -o /out/rates ./cmd/rates

FROM build AS test
RUN go test ./...

FROM scratch AS final
LABEL org.opencontainers.image.title="rates ${at}"
WORKDIR /
COPY --from=build /out/rates /rates
ENV PORT=8080
EXPOSE 8080
USER 65532:65532
ENTRYPOINT ["/rates"]
CMD ["serve"]
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { calls, median, slowest } = await reportBench();
  console.log(`report: median ${median.toFixed(2)} ms, slowest ${slowest.toFixed(2)} ms, ${calls} calls (at most 5 ms is asked)`);
}
