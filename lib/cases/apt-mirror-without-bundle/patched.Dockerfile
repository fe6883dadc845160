FROM debian:bookworm-slim
COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY mirror.sources /etc/apt/sources.list.d/debian.sources
RUN apt-get update
