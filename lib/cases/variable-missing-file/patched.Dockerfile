FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM scratch
ENV SSL_CERT_FILE=/etc/ssl/ca-bundle.crt
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/ca-bundle.crt
COPY --from=build /rates /rates
CMD ["/rates"]
