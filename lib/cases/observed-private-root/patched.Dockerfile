FROM alpine:3.22
RUN apk add --no-cache ca-certificates
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY sync /usr/local/bin/sync
CMD ["sync"]
