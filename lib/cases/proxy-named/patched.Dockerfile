FROM golang:1.25-alpine AS deps
WORKDIR /src
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app .

FROM alpine:3.22 AS certs
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apk add --no-cache ca-certificates \
 && update-ca-certificates

FROM gcr.io/distroless/static-debian12
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=deps /app /app
CMD ["/app"]
