FROM python:3.11-slim AS build
RUN pip install --target /deps requests

FROM alpine:3.22 AS certs
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apk add --no-cache ca-certificates \
 && update-ca-certificates

FROM gcr.io/distroless/python3-debian12:nonroot
COPY --from=certs /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
COPY --from=build /deps /deps
ENV PYTHONPATH=/deps
COPY report.py /
CMD ["/report.py"]
