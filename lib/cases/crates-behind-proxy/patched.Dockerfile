FROM rust:1.90-slim AS build
WORKDIR /src
COPY corp-ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY . .
RUN cargo build --release

FROM debian:trixie-slim
COPY --from=build /src/target/release/harvest /usr/local/bin/harvest
CMD ["harvest"]
