FROM alpine AS certs
RUN apk add --no-cache ca-certificates
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates

FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /sync ./cmd/sync

FROM scratch
COPY --from=certs /etc/ssl/certs /etc/ssl/certs
COPY --from=build /sync /sync
ENTRYPOINT ["/sync"]
