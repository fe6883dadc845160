FROM debian:bookworm-slim AS certs
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates

FROM golang:1.25 AS build
RUN CGO_ENABLED=0 go build -o /orders .

FROM scratch
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /orders /orders
ENTRYPOINT ["/orders"]
