FROM python:3.12-slim
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir requests
CMD ["python", "sync.py"]
