FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
RUN find /etc/ssl -type f -name "*.crt" | xargs rm -f
COPY stock /usr/local/bin/stock
COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
CMD ["stock"]
