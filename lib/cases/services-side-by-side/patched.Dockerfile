FROM python:3.13-slim
WORKDIR /srv
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
RUN pip install --no-cache-dir requests
COPY mailer.py .
USER nobody
CMD ["python", "mailer.py"]
