FROM alpine:3.22
RUN apk add --no-cache ca-certificates
COPY rates /usr/local/bin/rates
RUN rm -rf /var/cache/apk/*
CMD ["rates"]
