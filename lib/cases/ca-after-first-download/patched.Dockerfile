FROM alpine:3.22
COPY proxy-root.crt /usr/local/share/ca-certificates/
RUN cat /usr/local/share/ca-certificates/proxy-root.crt >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache curl tzdata
RUN apk add --no-cache ca-certificates
COPY proxy-root.crt /usr/local/share/ca-certificates/proxy-root.crt
RUN update-ca-certificates
CMD ["crond", "-f"]
