FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /relay .

FROM scratch
COPY corp.der /etc/ssl/certs/ca-certificates.crt
COPY --from=alpine:3.20 /etc/ssl/cert.pem /etc/ssl/certs/ca-certificates.crt
COPY --from=build /relay /relay
ENTRYPOINT ["/relay"]
