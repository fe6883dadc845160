FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /orders .

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=build /orders /usr/local/bin/orders
COPY start.sh /start.sh
ENTRYPOINT ["/start.sh"]
