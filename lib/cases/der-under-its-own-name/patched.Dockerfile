FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/*
COPY corp-root.der /usr/local/share/ca-certificates/
RUN openssl x509 -inform der -in /usr/local/share/ca-certificates/corp-root.der -out /usr/local/share/ca-certificates/corp-root.crt \
 && rm /usr/local/share/ca-certificates/corp-root.der
RUN update-ca-certificates
CMD ["curl", "-fsS", "https://stock.corp.example/v1/items"]
