FROM debian:12
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN apt-get update && apt-get install -y ca-certificates curl git
RUN curl -fsSL https://dl.example.com/tool.tar.gz | tar xz -C /usr/local
RUN git clone --depth 1 https://github.com/example/app /src
CMD ["/src/run"]
