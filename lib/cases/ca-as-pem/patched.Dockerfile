FROM golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN go build -o /billing .

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
COPY corp-root.pem /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
COPY --from=build /billing /billing
CMD ["/billing"]
