FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && curl -fsSL -o /usr/local/bin/fetch https://downloads.example.com/fetch \
 && chmod 0755 /usr/local/bin/fetch \
 && apt-get purge -y --auto-remove curl \
 && rm -rf /var/lib/apt/lists/*
USER nobody
CMD ["fetch"]
