FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM alpine:3.22
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN apk add --no-cache ca-certificates \
 && update-ca-certificates
RUN update-ca-certificates || true
COPY --from=build /rates /billing
CMD ["/billing"]
