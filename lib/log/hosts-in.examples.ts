import type { hostShapes } from "./hosts-in";

/** Where a shape can be seen and what it was read from; kept apart, so that the browser does not download it. */
export type HostShapeExample = { readonly example: string; readonly host: string; readonly source: string };

export const hostShapeExamples: Record<(typeof hostShapes)[number]["id"], HostShapeExample> = {
  address: { example: 'Get "https://api.corp.example/v1": ', host: "api.corp.example", source: "https://www.rfc-editor.org/rfc/rfc3986" },
  resolver: { example: "dial dns:///orders.corp.example:443", host: "orders.corp.example:443", source: "grpc/grpc doc/naming.md" },
  pool: {
    example: "HTTPSConnectionPool(host='pip.corp.example', port=443): ",
    host: "pip.corp.example:443",
    source: "urllib3/urllib3 src/urllib3/connectionpool.py __str__",
  },
  libpq: {
    example: 'connection to server at "db" (10.0.0.4), port 5432 failed: ',
    host: "db:5432",
    source: "postgres/postgres src/interfaces/libpq/fe-connect.c emitHostIdentityInfo",
  },
  "connection-string": {
    example: "failed to connect to `host=db user=app database=app`: ",
    host: "db",
    source: "jackc/pgx pgconn/errors.go, and jackc/pgconn before it",
  },
  "address-and-name": {
    example: "10.20.0.4:5432 (pg.corp.example): tls error: ",
    host: "pg.corp.example:5432",
    source: "jackc/pgx pgconn/errors.go",
  },
  "java-address": {
    example: "Connection to node -1 (kafka.corp.example/10.1.2.3:9093) failed",
    host: "kafka.corp.example:9093",
    source: "provectus/kafka-ui#526 (Connection to node -1 (host/address:port) failed authentication)",
  },
  "kafka-broker": {
    example: "[thrd:broker-1.corp:9093/1]: broker-1.corp:9093/1: SSL handshake failed",
    host: "broker-1.corp:9093",
    source: "confluentinc/librdkafka#4837 and confluentinc/confluent-kafka-python#1610 (thrd:…/bootstrap)",
  },
  "said-before": {
    example: "Could not connect to Redis at redis.corp.example:6380: ",
    host: "redis.corp.example:6380",
    source: "memory (the words before a host in the messages of lib/log/signatures)",
  },
  tunnel: {
    example: "* Establish HTTP proxy tunnel to pypi.corp.example:443",
    host: "pypi.corp.example:443",
    source: "curl/curl lib/cf-h1-proxy.c start_CONNECT; RFC 9110 section 9.3.6 (CONNECT)",
  },
  "named-value": {
    example: '{Addr: "orders.corp.example:443", ServerName: ',
    host: "orders.corp.example:443",
    source: "memory (grpc/grpc-go resolver.Address, mongodb/mongo-go-driver description.Server, ruby/openssl peeraddr)",
  },
  "quoted-with-port": {
    example: "'mongo.corp.example:27017' => [ServerDescription]",
    host: "mongo.corp.example:27017",
    source: "memory (mongodb/node-mongodb-native topology description)",
  },
  "erlang-address": {
    example: '{:to_address, {~c"repo.corp.example", 443}}',
    host: "repo.corp.example:443",
    source: "hexpm/hex#140 ({:to_address, {'s3.…', 443}}); elixir-lang/elixir lib/elixir/lib/inspect.ex (~c since 1.15)",
  },
  "quoted-and-port": {
    example: "servers: [<ServerDescription ('db.corp.example', 27017) server_type: Unknown>]",
    host: "db.corp.example:27017",
    source: "memory (mongodb/mongo-python-driver pymongo/server_description.py __repr__)",
  },
  "rust-domain": {
    example: 'Url { host: Some(Domain("api.corp.example")) }',
    host: "api.corp.example",
    source: "memory (servo/rust-url url/src/host.rs, as reqwest 0.10 prints it)",
  },
  "in-brackets": {
    example: "could not reach the node (10.0.0.7:443)",
    host: "10.0.0.7:443",
    source: "memory (an address in brackets, as many programs write it)",
  },
};
