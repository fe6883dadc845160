FROM registry.corp.example/platform/base:7
COPY --from=alpine:3.22 /etc/ssl/certs /etc/ssl/certs
COPY rates /usr/local/bin/rates
CMD ["rates"]
