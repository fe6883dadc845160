FROM golang:1.25-bookworm AS build
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
WORKDIR /src
COPY . .
RUN go build -o /sync ./cmd/sync

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY corp-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=build /sync /usr/local/bin/sync
CMD ["sync"]
