FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates
RUN curl -fsSLO https://downloads.example.com/tool && apt-get update && apt-get install -y ca-certificates
CMD ["/tool"]
