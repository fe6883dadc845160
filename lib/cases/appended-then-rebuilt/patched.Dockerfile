FROM alpine:3.21
COPY trust/office-root.pem /opt/office-root.pem
RUN cat /opt/office-root.pem >> /etc/ssl/certs/ca-certificates.crt
RUN apk add --no-cache ca-certificates git
COPY trust/office-root.pem /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY mirror.sh /mirror.sh
CMD ["/mirror.sh"]
