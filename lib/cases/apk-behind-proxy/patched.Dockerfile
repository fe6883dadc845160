FROM alpine:3.22
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN cat /usr/local/share/ca-certificates/corp-ca.crt >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache curl
CMD ["curl", "--version"]
