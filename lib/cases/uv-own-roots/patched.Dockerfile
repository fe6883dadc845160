FROM ghcr.io/astral-sh/uv:python3.13-trixie-slim
WORKDIR /srv
COPY corp-root.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev
COPY . .
USER nobody
CMD ["/srv/.venv/bin/python", "-m", "orchard"]
