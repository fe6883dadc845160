FROM golang:1.23 AS b
RUN go build -o /a .
FROM debian:12-slim
RUN apt-get update && apt-get install -y ca-certificates
COPY ca/ /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY --from=b /a /a
CMD ["/a"]
