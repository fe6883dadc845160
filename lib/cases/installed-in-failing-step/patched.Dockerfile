FROM debian:12
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apt-get update && apt-get install -y ca-certificates curl && curl -fsSLO https://git.corp.example/tools/deploy.tgz
RUN tar -xzf deploy.tgz -C /opt
CMD ["/opt/deploy"]
