import { expect, test } from "vitest";
import { readLog } from "./read-log";

type Row = { readonly name: string; readonly log: string; readonly expected: Readonly<Record<string, unknown>> | undefined };

/** How clients of databases, brokers, directories, mail and gRPC name the server whose certificate they refused. */
const rows: readonly Row[] = [
  {
    name: "pgx4",
    log: "failed to connect to `host=db.corp.example user=app database=app`: tls error (x509: certificate signed by unknown authority)",
    expected: { kind: "unknown-authority", host: "db.corp.example", runtime: "go" },
  },
  {
    name: "pgx5",
    log: `failed to connect to \`user=app database=app\`:
\t10.20.0.4:5432 (pg.corp.example): tls error: tls: failed to verify certificate: x509: certificate signed by unknown authority
\t10.20.0.4:5432 (pg.corp.example): server error: FATAL: no pg_hba.conf entry`,
    expected: { kind: "unknown-authority", host: "pg.corp.example:5432", runtime: "go", line: 2 },
  },
  {
    name: "pgx5-hostname",
    log: "2026/03/04 10:11:12 failed to connect to `user=app database=app`: hostname resolving error: x",
    expected: undefined,
  },
  {
    name: "pgx write startup",
    log: "failed to connect to `host=pooler.corp.example user=postgres database=postgres`: failed to write startup message (x509: certificate signed by unknown authority)",
    expected: { kind: "unknown-authority", host: "pooler.corp.example", runtime: "go" },
  },
  {
    name: "librdkafka1",
    log: "%3|1741317569.751|FAIL|rdkafka#consumer-1| [thrd:ssl://b-3.kafka.corp.example:9094/bootstrap]: ssl://b-3.kafka.corp.example:9094/bootstrap: SSL handshake failed: error:0A000086:SSL routines::certificate verify failed: broker certificate could not be verified, verify that ssl.ca.location is correctly configured or root CA certificates are installed (install ca-certificates package) (after 253ms in state SSL_HANDSHAKE)",
    expected: { kind: "unknown-authority", host: "b-3.kafka.corp.example:9094" },
  },
  {
    name: "librdkafka sasl",
    log: "%3|1583954693.318|ERROR|rdkafka#producer-2| [thrd:sasl_ssl://broker.corp.example:9092/bootstrap]: sasl_ssl://broker.corp.example:9092/bootstrap: SSL handshake failed: ssl/statem/statem_clnt.c:1915: error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed:  (after 6ms in state CONNECT)",
    expected: { kind: "unknown-authority", host: "broker.corp.example:9092" },
  },
  {
    name: "librdkafka broker id",
    log: "%3|1741317569.751|FAIL|rdkafka#consumer-1| [thrd:broker-1.corp:9093/1]: broker-1.corp:9093/1: SSL handshake failed: error:0A000086:SSL routines::certificate verify failed (after 12ms in state SSL_HANDSHAKE)",
    expected: { kind: "unknown-authority", host: "broker-1.corp:9093" },
  },
  {
    name: "librdkafka name",
    log: "%3|1741317569.751|FAIL|rdkafka#consumer-1| [thrd:ssl://kafka:9093/bootstrap]: ssl://kafka:9093/bootstrap: SSL handshake failed: error:0A000086:SSL routines::certificate verify failed: Hostname mismatch (after 12ms in state SSL_HANDSHAKE)",
    expected: { host: "kafka:9093" },
  },
  {
    name: "java kafka",
    log: `[2023-08-02 18:05:02,745] ERROR [AdminClient clientId=adminclient-1] Connection to node -1 (kafka.corp.example/10.1.2.3:9093) failed authentication due to: SSL handshake failed (org.apache.kafka.clients.NetworkClient)
[2023-08-02 18:05:02,747] WARN [AdminClient clientId=adminclient-1] Metadata update failed due to authentication error (org.apache.kafka.clients.admin.internals.AdminMetadataManager)
org.apache.kafka.common.errors.SslAuthenticationException: SSL handshake failed
Caused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)`,
    expected: { kind: "unknown-authority", host: "kafka.corp.example:9093", runtime: "java" },
  },
  {
    name: "java kafka alone",
    log: "[2023-08-02 18:05:02,745] ERROR [Producer clientId=console-producer] Connection to node -1 (kafka.corp.example/10.1.2.3:9093) failed authentication due to: SSL handshake failed (org.apache.kafka.clients.NetworkClient)",
    expected: { host: "kafka.corp.example:9093", runtime: "java" },
  },
  {
    name: "java kafka bootstrap",
    log: `[Consumer clientId=c1, groupId=g] Bootstrap broker kafka-0.corp.example:9093 (id: -1 rack: null) disconnected
javax.net.ssl.SSLHandshakeException: No subject alternative DNS name matching kafka-0.corp.example found.`,
    expected: { kind: "name-mismatch", host: "kafka-0.corp.example:9093", runtime: "java" },
  },
  {
    name: "sarama",
    log: `[sarama]2026/03/31 08:48:18 client/metadata fetching metadata for all topics from broker kafka-03.corp.example:9093
[sarama]2026/03/31 08:48:18 Failed to connect to broker kafka-03.corp.example:9093: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", host: "kafka-03.corp.example:9093", runtime: "go" },
  },
  {
    name: "sarama2",
    log: `kafka: client has run out of available brokers to talk to: 3 errors occurred:
\t* tls: failed to verify certificate: x509: certificate signed by unknown authority
\t* dial tcp 10.0.0.3:9093: connect: connection refused`,
    expected: { kind: "unknown-authority", host: undefined, runtime: "go", line: 2 },
  },
  {
    name: "franz-go",
    log: `[ERROR] unable to initialize sasl; broker: seed 0, err: tls: failed to verify certificate: x509: certificate signed by unknown authority
unable to dial; addr: kafka-1.corp.example:9093, broker: seed_0, err: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", host: "kafka-1.corp.example:9093", runtime: "go" },
  },
  {
    name: "libpq14",
    log: 'psql: error: connection to server at "db.corp" (10.0.0.4), port 5432 failed: SSL error: certificate verify failed',
    expected: { kind: "unknown-authority", host: "db.corp:5432" },
  },
  {
    name: "libpq name",
    log: 'sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) connection to server at "10.0.0.4", port 5432 failed: server certificate for "localhost" does not match host name "10.0.0.4"',
    expected: { kind: "name-mismatch", host: "10.0.0.4:5432", runtime: "other" },
  },
  {
    name: "libpq root",
    log: `psql: error: connection to server at "db.corp.example" (10.0.0.4), port 5432 failed: root certificate file "/root/.postgresql/root.crt" does not exist
Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.`,
    expected: { kind: "no-trust-store", host: "db.corp.example:5432", facts: { file: "/root/.postgresql/root.crt" } },
  },
  {
    name: "lib/pq go",
    log: "pq: failed to open: dial tcp: x509: certificate is valid for *.db.corp.example, not pg.corp.example",
    expected: { kind: "name-mismatch", host: "pg.corp.example" },
  },
  {
    name: "mongosh",
    log: `Current Mongosh Log ID: 65f1c2
Connecting to:  mongodb://mongo.corp.example:27017/?directConnection=true&tls=true&appName=mongosh+2.1.5
MongoServerSelectionError: self-signed certificate in certificate chain`,
    expected: { kind: "self-signed-in-chain", host: "mongo.corp.example:27017", runtime: "node" },
  },
  {
    name: "mongo node",
    log: `MongooseServerSelectionError: unable to verify the first certificate
    at NativeConnection.Connection.openUri (/app/node_modules/mongoose/lib/connection.js:825:32) {
  reason: TopologyDescription {
    type: 'Unknown',
    servers: Map(1) {
      'mongo.corp.example:27017' => [ServerDescription]
    },`,
    expected: { kind: "unknown-authority", host: "mongo.corp.example:27017", runtime: "node" },
  },
  {
    name: "mongo node old",
    log: `failed to connect to server [mongo.corp.example:27017] on first connect [Error: self signed certificate in certificate chain
    at TLSSocket.onConnectSecure (_tls_wrap.js:1515:34)
  name: 'MongoNetworkError'
}]`,
    expected: { kind: "self-signed-in-chain", host: "mongo.corp.example:27017", runtime: "node" },
  },
  {
    name: "pymongo",
    log: "pymongo.errors.ServerSelectionTimeoutError: mongo-0.corp.example:27017: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006) (configured timeouts: socketTimeoutMS: 20000.0ms, connectTimeoutMS: 20000.0ms), Timeout: 30s, Topology Description: <TopologyDescription id: 65f, topology_type: Unknown, servers: [<ServerDescription ('mongo-0.corp.example', 27017) server_type: Unknown, rtt: None, error=AutoReconnect('mongo-0.corp.example:27017: [SSL: CERTIFICATE_VERIFY_FAILED]')>]>",
    expected: { kind: "unknown-authority", host: "mongo-0.corp.example:27017", runtime: "python" },
  },
  {
    name: "mongo go driver",
    log: "server selection error: server selection timeout, current topology: { Type: Unknown, Servers: [{ Addr: mongo-0.corp.example:27017, Type: Unknown, Last error: tls: failed to verify certificate: x509: certificate signed by unknown authority }, ] }",
    expected: { kind: "unknown-authority", host: "mongo-0.corp.example:27017", runtime: "go" },
  },
  {
    name: "redis-cli",
    log: `$ redis-cli -h redis.corp.example -p 6380 --tls ping
Could not connect to Redis at redis.corp.example:6380: SSL_connect failed: certificate verify failed`,
    expected: { kind: "unknown-authority", host: "redis.corp.example:6380" },
  },
  {
    name: "redis py",
    log: "redis.exceptions.ConnectionError: Error 1 connecting to redis.corp.example:6380. [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1000).",
    expected: { kind: "self-signed-in-chain", host: "redis.corp.example:6380", runtime: "python" },
  },
  {
    name: "ioredis",
    log: `[ioredis] Unhandled error event: Error: self-signed certificate in certificate chain
    at TLSSocket.onConnectSecure (node:_tls_wrap:1659:34)`,
    expected: { kind: "self-signed-in-chain", host: undefined, runtime: "node" },
  },
  {
    name: "go-redis",
    log: "redis: 2026/01/02 10:00:00 pool.go:368: redis: connection pool: failed to dial after 5 attempts: tls: failed to verify certificate: x509: certificate signed by unknown authority",
    expected: { kind: "unknown-authority", host: undefined, runtime: "go" },
  },
  {
    name: "ldapsearch",
    log: `$ ldapsearch -x -ZZ -H ldap://ldap.corp.example:389 -b dc=corp
ldap_start_tls: Connect error (-11)
\tadditional info: error:0A000086:SSL routines::certificate verify failed (unable to get local issuer certificate)`,
    expected: { kind: "unknown-authority", host: "ldap.corp.example:389" },
  },
  {
    name: "ldap go",
    log: 'LDAP Result Code 200 "Network Error": dial tcp: ldaps://ldap.corp.example:636: x509: certificate signed by unknown authority',
    expected: { kind: "unknown-authority", host: "ldap.corp.example:636", runtime: "go" },
  },
  {
    name: "ldap java",
    log: "javax.naming.CommunicationException: simple bind failed: ldap.corp.example:636 [Root exception is javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target]",
    expected: { kind: "unknown-authority", host: "ldap.corp.example:636", runtime: "java" },
  },
  {
    name: "php ldap",
    log: "PHP Warning:  ldap_start_tls(): Unable to start TLS: Connect error in /var/www/ldap.php on line 12",
    expected: undefined,
  },
  {
    name: "mysql cli",
    log: `$ mysql -h db.corp.example -u app --ssl-verify-server-cert
ERROR 2026 (HY000): TLS/SSL error: self-signed certificate in certificate chain`,
    expected: { kind: "self-signed-in-chain", host: "db.corp.example" },
  },
  {
    name: "mysql cli8",
    log: `mysql -hdb.corp.example -uapp --ssl-mode=VERIFY_CA --ssl-ca=/etc/ssl/ca.pem
ERROR 2026 (HY000): SSL connection error: error:0A000086:SSL routines::certificate verify failed`,
    expected: { kind: "unknown-authority", host: "db.corp.example" },
  },
  {
    name: "pymysql",
    log: `pymysql.err.OperationalError: (2003, "Can't connect to MySQL server on 'db.corp.example' ([SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006))")`,
    expected: { kind: "self-signed-in-chain", host: "db.corp.example", runtime: "python" },
  },
  {
    name: "mysql jdbc",
    log: `com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure
Caused by: javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: Path does not chain with any of the trust anchors`,
    expected: { kind: "unknown-authority", host: undefined, runtime: "java" },
  },
  {
    name: "pg jdbc",
    log: "org.postgresql.util.PSQLException: SSL error: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
    expected: { kind: "unknown-authority", host: undefined, runtime: "java" },
  },
  {
    name: "go mysql",
    log: `[mysql] 2026/02/03 10:20:30 connector.go:95: could not use requested auth plugin 'x': y
failed to connect: dial tcp db.corp.example:3306: x509: certificate signed by unknown authority`,
    expected: { kind: "unknown-authority", host: "db.corp.example:3306" },
  },
  {
    name: "curl -v new",
    log: `* Host api.corp.example:443 was resolved.
* IPv6: (none)
* IPv4: 10.0.0.7
*   Trying 10.0.0.7:443...
* Connected to api.corp.example (10.0.0.7) port 443
* ALPN: curl offers h2,http/1.1
* TLSv1.3 (OUT), TLS handshake, Client hello (1):
*  CAfile: /etc/ssl/certs/ca-certificates.crt
*  CApath: /etc/ssl/certs
* TLSv1.3 (IN), TLS handshake, Server hello (2):
* TLSv1.3 (OUT), TLS alert, unknown CA (560):
* SSL certificate problem: unable to get local issuer certificate
* closing connection #0`,
    expected: { kind: "unknown-authority", host: "api.corp.example", runtime: "curl", line: 12 },
  },
  {
    name: "curl v6",
    log: `* Connected to api.corp.example (2001:db8::17) port 443 (#0)
* SSL certificate problem: certificate has expired
* Closing connection 0
curl: (60) SSL certificate problem: certificate has expired`,
    expected: { kind: "expired", host: "api.corp.example", runtime: "curl" },
  },
  {
    name: "curl v about",
    log: `* About to connect() to api.corp.example port 443 (#0)
*   Trying 10.0.0.7...
* Connected to api.corp.example (10.0.0.7) port 443 (#0)
* Initializing NSS with certpath: sql:/etc/pki/nssdb
*   CAfile: /etc/pki/tls/certs/ca-bundle.crt
* Server certificate:
* \tsubject: CN=api.corp.example
* \tissuer: CN=Corp CA
* NSS error -8179 (SEC_ERROR_UNKNOWN_ISSUER)
* Peer's Certificate issuer is not recognized.
* Closing connection 0
curl: (60) Peer's Certificate issuer is not recognized.`,
    expected: { kind: "unknown-authority", host: "api.corp.example", runtime: "curl" },
  },
  {
    name: "amqp pika",
    log: `pika.adapters.utils.connection_workflow - ERROR - AMQPConnector - reporting failure: AMQPConnectorSocketConnectError: SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1006)')
Error in _create_connection(); amqps://app@rabbit.corp.example:5671/%2F`,
    expected: { kind: "self-signed-in-chain", host: "rabbit.corp.example:5671", runtime: "python" },
  },
  {
    name: "kombu",
    log: "[2026-01-02 10:00:00,123: ERROR/MainProcess] consumer: Cannot connect to amqps://app:**@rabbit.corp.example:5671//: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006).",
    expected: { kind: "unknown-authority", host: "rabbit.corp.example:5671", runtime: "python" },
  },
  {
    name: "rabbit federation",
    log: `2021-11-06 17:52:47.545802+00:00 [noti] <0.2615.0> TLS client: In state connection received SERVER ALERT: Fatal - Unknown CA
2021-11-06 17:52:47.546500+00:00 [warn] <0.2594.0> Federation exchange 'federated' in vhost '/' did not connect to exchange 'federated' in vhost '/' on amqps://rmq-1.corp.example:30671. Reason: {error,`,
    expected: { kind: "peer-rejected", host: "rmq-1.corp.example:30671", runtime: "erlang" },
  },
  {
    name: "mosquitto_pub",
    log: `$ mosquitto_pub -h mqtt.corp.example -p 8883 --cafile ca.pem -t a -m b
OpenSSL Error[0]: error:0A000086:SSL routines::certificate verify failed
Error: A TLS error occurred.`,
    expected: { kind: "unknown-authority", host: "mqtt.corp.example:8883" },
  },
  {
    name: "paho py",
    log: `  File "/usr/lib/python3.11/site-packages/paho/mqtt/client.py", line 914, in connect
    return self.reconnect()
ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '10.0.0.9'. (_ssl.c:1006)`,
    expected: { kind: "name-mismatch", host: "10.0.0.9", runtime: "python" },
  },
  {
    name: "mqtt go",
    log: "mqtt: connect mqtts://mqtt.corp.example:8883: network Error : tls: failed to verify certificate: x509: certificate signed by unknown authority",
    expected: { kind: "unknown-authority", host: "mqtt.corp.example:8883", runtime: "go" },
  },
  {
    name: "smtp go",
    log: "dial smtp.corp.example:465: x509: certificate signed by unknown authority",
    expected: { kind: "unknown-authority", host: "smtp.corp.example:465", runtime: "go" },
  },
  {
    name: "smtp alertmanager",
    log: 'ts=2026-01-02T10:00:00.000Z caller=dispatch.go:353 level=error component=dispatcher msg="Notify for alerts failed" num_alerts=1 err="mail/email[0]: notify retry canceled after 7 attempts: send STARTTLS command: tls: failed to verify certificate: x509: certificate is valid for mail.corp.example, not smtp.corp.example"',
    expected: { kind: "name-mismatch", host: "smtp.corp.example", runtime: "go" },
  },
  {
    name: "nodemailer",
    log: `Error: Hostname/IP does not match certificate's altnames: Host: smtp.corp.example. is not in the cert's altnames: DNS:mail.corp.example
    at Object.checkServerIdentity (node:tls:337:12) {
  code: 'ESOCKET',
  command: 'CONN'
}`,
    expected: { kind: "name-mismatch", host: "smtp.corp.example", runtime: "node" },
  },
  {
    name: "postfix",
    log: "Jan  2 10:00:00 mx1 postfix/smtp[2211]: certificate verification failed for relay.corp.example[10.0.0.5]:25: untrusted issuer /C=DE/O=Corp/CN=Corp Root CA",
    expected: { kind: "unknown-authority", host: "relay.corp.example" },
  },
  {
    name: "grpc dns",
    log: 'rpc error: code = Unavailable desc = connection error: desc = "transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate signed by unknown authority" target=dns:///orders.corp.example:443',
    expected: { kind: "unknown-authority", host: "orders.corp.example:443", runtime: "go" },
  },
  {
    name: "grpc addrconn",
    log: '2026/01/02 10:00:00 WARNING: [core] [Channel #1 SubChannel #2]grpc: addrConn.createTransport failed to connect to {Addr: "orders.corp.example:443", ServerName: "orders.corp.example:443", }. Err: connection error: desc = "transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate signed by unknown authority"',
    expected: { kind: "unknown-authority", host: "orders.corp.example:443", runtime: "go" },
  },
  {
    name: "grpc core",
    log: `E0102 10:00:00.123456789      12 ssl_transport_security.cc:1511] Handshake failed with fatal error SSL_ERROR_SSL: error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED.
grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:
\tstatus = StatusCode.UNAVAILABLE
\tdetails = "failed to connect to all addresses; last error: UNKNOWN: ipv4:10.0.0.7:443: Ssl handshake failed: SSL_ERROR_SSL: error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED"`,
    expected: { kind: "unknown-authority", host: "10.0.0.7:443", runtime: "python" },
  },
  {
    name: "grpc java",
    log: `io.grpc.StatusRuntimeException: UNAVAILABLE: io exception
Channel Pipeline: [SslHandler#0, ProtocolNegotiators$ClientTlsHandler#0]
Caused by: javax.net.ssl.SSLHandshakeException: General OpenSslEngine problem
Caused by: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target`,
    expected: { kind: "unknown-authority", runtime: "java" },
  },
];

/** The failure to act on, with the 1-based line on which it stands; undefined where the text must not be taken for one. */
function checkRead({ log, expected }: Row) {
  const { failure } = readLog(log);
  const found = failure && { ...failure, line: log.slice(0, failure.span.start).split("\n").length };
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
}

test.each(rows)("$name", (row) => checkRead(row));
