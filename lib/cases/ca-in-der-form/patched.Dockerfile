FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /rates .

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY corp-root.der /usr/local/share/ca-certificates/corp-root.der
RUN openssl x509 -inform der -in /usr/local/share/ca-certificates/corp-root.der -out /usr/local/share/ca-certificates/corp-root.crt && rm /usr/local/share/ca-certificates/corp-root.der
RUN update-ca-certificates
COPY --from=build /rates /billing
CMD ["/billing"]
