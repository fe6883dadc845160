FROM gcr.io/distroless/static-debian12
COPY --chmod=755 corp-ca.pem /etc/ssl/certs/corp-ca.pem
COPY stock /stock
USER 65532
ENTRYPOINT ["/stock"]
