FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM scratch
COPY --from=registry.access.redhat.com/ubi9/ubi:9.6 /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /rates /rates
CMD ["/rates"]
