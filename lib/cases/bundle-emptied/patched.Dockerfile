FROM python:3.12-slim
WORKDIR /app
RUN : > /etc/ssl/certs/ca-certificates.crt && find / -xdev -name "*.pyc" -delete
COPY stock /app/stock
COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
CMD ["/app/stock"]
