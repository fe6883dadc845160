FROM debian:bookworm-slim
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && curl -fsSLo /usr/local/bin/tool https://artifacts.corp.example/tool \
 && rm -rf /var/lib/apt/lists/*
CMD ["tool"]
