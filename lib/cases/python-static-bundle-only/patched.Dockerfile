FROM debian:bookworm AS certs
RUN apt-get update && apt-get install -y ca-certificates

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 && rm -rf /var/lib/apt/lists/*
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /usr/lib/ssl/cert.pem
COPY app.py /app.py
CMD ["python3", "/app.py"]
