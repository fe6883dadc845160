import type { SignatureExample } from "../signature";
import type { java } from "./java";

export const javaExamples: Record<(typeof java)[number]["id"], SignatureExample> = {
  "java-alert": {
    message: "Received fatal alert: <alert>",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    note: "On a Java SERVER this is the client refusing our certificate.",
    examples: [
      "javax.net.ssl.SSLHandshakeException: Received fatal alert: unknown_ca",
      "javax.net.ssl.SSLHandshakeException: Received fatal alert: bad_certificate",
      "javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown",
    ],
  },
  "java-alert-protocol": {
    message:
      "Received fatal alert: handshake_failure | protocol_version | internal_error | ... ; No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    examples: [
      "javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
      "[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:2.6: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:2.6 from/to corp-nexus (https://tls10.corp.example/repository/maven-public/): transfer failed for https://tls10.corp.example/repository/maven-public/org/apache/maven/plugins/maven-resources-plugin/2.6/maven-resources-plugin-2.6.pom: Received fatal alert: protocol_version -> [Help 1]",
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: (handshake_failure) Received fatal alert: handshake_failure',
    ],
  },
  "java-algorithm": {
    message:
      "Algorithm constraints check failed on signature algorithm: <alg> | ... on keysize limits: RSA 512 bit key ... | Certificates do not conform to algorithm constraints",
    library: "JSSE / SunX509 / PKIX",
    citation: "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12)",
    confidence: "read",
    examples: [
      "java.security.cert.CertPathValidatorException: Algorithm constraints check failed on signature algorithm: SHA1withRSA",
      "javax.net.ssl.SSLHandshakeException: Certificates do not conform to algorithm constraints",
    ],
  },
  "java-android-anchor": {
    message: "Trust anchor for certification path not found.",
    library: "JSSE / SunX509 / PKIX",
    citation: 'quoted in public repositories: "Trust anchor for certification path not found" (Android, Conscrypt)',
    confidence: "read",
    examples: [
      "javax.net.ssl.SSLHandshakeException: java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.",
    ],
  },
  "java-apache-name": {
    message: "Certificate for <host> doesn't match any of the subject alternative names: [<names>]",
    library: "JSSE / SunX509 / PKIX",
    citation: "quoted in public repositories: (Apache HttpClient 4/5, AWS SDK for Java); observed maven-3.8",
    confidence: "observed",
    examples: [
      "javax.net.ssl.SSLPeerUnverifiedException: Certificate for <api.corp.example> doesn't match any of the subject alternative names: [www.other.example, *.cdn.other.example]",
      "[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:2.6: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:2.6 from/to corp-nexus (https://127.0.1.9/repository/maven-public/): transfer failed for https://127.0.1.9/repository/maven-public/org/apache/maven/plugins/maven-resources-plugin/2.6/maven-resources-plugin-2.6.pom: Certificate for <127.0.1.9> doesn't match any of the subject alternative names: [ip.corp.example] -> [Help 1]",
    ],
  },
  "java-bouncycastle": {
    message: "org.bouncycastle.tls.TlsFatalAlertReceived: <alert>(<n>)",
    library: "JSSE / SunX509 / PKIX",
    citation: "memory (Bouncy Castle)",
    confidence: "memory",
    examples: ["org.bouncycastle.tls.TlsFatalAlertReceived: unknown_ca(48)"],
  },
  "java-bouncycastle-own": {
    message: "org.bouncycastle.tls.TlsFatalAlert: certificate_unknown(46) | bad_certificate(42) | unknown_ca(48)",
    library: "JSSE / SunX509 / PKIX",
    citation: "memory (Bouncy Castle)",
    confidence: "memory",
    examples: ["org.bouncycastle.tls.TlsFatalAlert: certificate_unknown(46); Unable to construct a valid chain"],
  },
  "java-chaining": {
    message: "subject/issuer name chaining check failed | signature check failed",
    library: "JSSE / SunX509 / PKIX",
    citation: "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12)",
    confidence: "read",
    examples: [
      "java.security.cert.CertPathValidatorException: subject/issuer name chaining check failed",
      "java.security.cert.CertPathValidatorException: signature check failed",
    ],
  },
  "java-expired": {
    message: "CertificateExpiredException: NotAfter: <date>",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    examples: [
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: (certificate_expired) PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed',
      "Caused by: javax.net.ssl.SSLHandshakeException: (certificate_expired) PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed",
      "Caused by: java.security.cert.CertificateExpiredException: NotAfter: Wed Jan 01 00:00:00 UTC 2025",
    ],
  },
  "java-keystore-access": {
    message: "Keystore was tampered with, or password was incorrect | keystore password was incorrect | Invalid keystore format",
    library: "JSSE, sun.security.provider.JavaKeyStore, sun.security.pkcs12.PKCS12KeyStore",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    note: "Which keystore it is, the message does not say; observed java-21-*-ca-file-garbage for a trust store.",
    examples: [
      "Caused by: java.io.IOException: Keystore was tampered with, or password was incorrect",
      "java.io.IOException: keystore password was incorrect",
      "Caused by: java.io.IOException: Invalid keystore format",
    ],
  },
  "java-malformed": {
    message: "Could not parse certificate: java.io.IOException: <detail>",
    library: "JSSE / SunX509 / PKIX",
    citation: "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-21-urlconnection",
    confidence: "observed",
    note: "observed java-21-*-malformed, -truncated",
    examples: ["Caused by: java.security.cert.CertificateException: Could not parse certificate: java.io.IOException: Empty input"],
  },
  "java-mariadb-ca": {
    message: "Failed to find serverSslCert file. serverSslCert=<file>",
    library: "JSSE / SunX509 / PKIX",
    citation: "observed mariadb-jdbc-ca-file-missing",
    confidence: "observed",
    examples: [
      'Exception in thread "main" java.sql.SQLNonTransientConnectionException: Could not connect to address=(host=api.corp.example)(port=3306)(type=master) : Failed to find serverSslCert file. serverSslCert=/etc/ssl/certs/corp-ca.pem',
    ],
  },
  "java-mariadb-name": {
    message: 'SSL hostname verification failed : DNS host "<host>" doesn\'t correspond to certificate CN "<cn>" and SAN[...]',
    library: "JSSE / SunX509 / PKIX",
    citation: "observed mariadb-jdbc-wrong-host",
    confidence: "observed",
    examples: [
      'Exception in thread "main" java.sql.SQLNonTransientConnectionException: Could not connect to address=(host=wronghost.corp.example)(port=3306)(type=master) : (conn=8) SSL hostname verification failed : DNS host "wronghost.corp.example" doesn\'t correspond to certificate CN "www.other.example" and SAN[{DNS:"www.other.example"},{DNS:"*.cdn.other.example"},{IP:"10.1.2.3"}]',
    ],
  },
  "java-no-anchor": {
    message: "Path does not chain with any of the trust anchors",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    note: "A CA of the same name with another key (observed java-21-*-wrong-ca).",
    examples: [
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: (certificate_unknown) PKIX path validation failed: java.security.cert.CertPathValidatorException: Path does not chain with any of the trust anchors',
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: PKIX path validation failed: java.security.cert.CertPathValidatorException: Path does not chain with any of the trust anchors',
    ],
  },
  "java-no-cert-data": {
    message: "java.security.cert.CertificateException: No certificate data found",
    library: "Java CertificateFactory",
    citation: "observed mariadb-jdbc-ca-file-garbage",
    confidence: "observed",
    examples: ["Caused by: java.security.cert.CertificateException: No certificate data found"],
  },
  "java-not-tls": {
    message: "Unsupported or unrecognized SSL message | Unrecognized SSL message, plaintext connection?",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    examples: [
      "javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?",
      "io.netty.handler.ssl.NotSslRecordException: not an SSL/TLS record: 485454502f312e31",
      "[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:2.6: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:2.6 from/to corp-nexus (https://plain.corp.example/repository/maven-public/): transfer failed for https://plain.corp.example/repository/maven-public/org/apache/maven/plugins/maven-resources-plugin/2.6/maven-resources-plugin-2.6.pom: Unsupported or unrecognized SSL message -> [Help 1]",
    ],
  },
  "java-notyet": {
    message: "CertificateNotYetValidException: NotBefore: <date>",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    examples: ["Caused by: java.security.cert.CertificateNotYetValidException: NotBefore: Tue Jan 01 00:00:00 UTC 2030"],
  },
  "java-okhttp-name": {
    message: "Hostname <host> not verified:",
    library: "JSSE / SunX509 / PKIX",
    citation: 'memory (OkHttp, HttpsURLConnection "HTTPS hostname wrong")',
    confidence: "memory",
    examples: ["javax.net.ssl.SSLPeerUnverifiedException: Hostname api.corp.example not verified:\n    certificate: sha256/..."],
  },
  "java-pgjdbc-name": {
    message: "The hostname <host> could not be verified by hostnameverifier PgjdbcHostnameVerifier.",
    library: "JSSE / SunX509 / PKIX",
    citation: "observed pgjdbc-wrong-host (42.7.7)",
    confidence: "observed",
    examples: [
      "SEVERE: Server name validation failed: certificate for host wronghost.corp.example dNSName entries subjectAltName, but none of them match. Assuming server name validation failed",
    ],
  },
  "java-pgjdbc-root": {
    message: "Could not open SSL root certificate file <file>.",
    library: "JSSE / SunX509 / PKIX",
    citation: "observed pgjdbc-ca-file-missing/-garbage",
    confidence: "observed",
    examples: [
      'Exception in thread "main" org.postgresql.util.PSQLException: Loading the SSL root certificate /etc/pki/garbage.pem into a TrustManager failed.',
    ],
  },
  "java-pkix-build": {
    message:
      "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    note: 'JDK 21.0.12 prefixes "(certificate_unknown) ": SSLHandshakeException: (certificate_unknown) PKIX path building failed (observed); this word is NOT a received alert.',
    examples: [
      "[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:2.6: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:2.6 from/to corp-nexus (https://selfsigned.corp.example/repository/maven-public/): transfer failed for https://selfsigned.corp.example/repository/maven-public/org/apache/maven/plugins/maven-resources-plugin/2.6/maven-resources-plugin-2.6.pom: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target -> [Help 1]",
      'Exception in thread "main" org.postgresql.util.PSQLException: SSL error: (certificate_unknown) PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    ],
  },
  "java-purpose": {
    message:
      "Extended key usage does not permit use for TLS server authentication | KeyUsage does not allow digital signatures | CA key usage check failed: keyCertSign bit is not set | basic constraints check failed: ... | name constraints check failed | unrecognized critical extension(s)",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    examples: [
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: (certificate_unknown) Extended key usage does not permit use for TLS server authentication',
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: Extended key usage does not permit use for TLS server authentication',
    ],
  },
  "java-revoked": {
    message:
      "Certificate has been revoked, reason: <r>, revocation date: <d> | Could not determine revocation status | Unable to determine revocation status due to network error",
    library: "JSSE / SunX509 / PKIX",
    citation: "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12)",
    confidence: "read",
    examples: [
      "Caused by: java.security.cert.CertificateRevokedException: Certificate has been revoked, reason: UNSPECIFIED",
      "java.security.cert.CertPathValidatorException: Could not determine revocation status",
    ],
  },
  "java-san-none": {
    message:
      "No subject alternative names present | No subject alternative names matching IP address <ip> found | No subject alternative DNS name matching <host> found. | No name matching <host> found",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    examples: [
      "java.security.cert.CertificateException: No name matching api.corp.example found",
      "java.security.cert.CertificateException: No subject alternative names present",
      'Exception in thread "main" javax.net.ssl.SSLHandshakeException: (certificate_unknown) No subject alternative names matching IP address 127.0.1.9 found',
    ],
  },
  "java-simple-untrusted": {
    message: "No trusted certificate found | Untrusted certificate: ...",
    library: "JSSE / SunX509 / PKIX",
    citation: "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12)",
    confidence: "read",
    examples: ["sun.security.validator.ValidatorException: No trusted certificate found"],
  },
  "java-trust-anchors": {
    message: "the trustAnchors parameter must be non-empty",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    note: "cacerts empty/missing/unreadable or trustStore empty (observed java-21-*-ca-file-empty, -store-unreadable). Classic in images with a JDK but without ca-certificates-java.",
    examples: [
      'Exception in thread "main" java.sql.SQLNonTransientConnectionException: Could not connect to address=(host=api.corp.example)(port=3306)(type=master) : Could not connect to api.corp.example:3306 : (internal_error) Unexpected error: java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty',
      'Exception in thread "main" javax.net.ssl.SSLException: (internal_error) Unexpected error: java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty',
      'Exception in thread "main" java.io.IOException: Unexpected error: java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty',
    ],
  },
  "java-trust-store-access": {
    message: "problem accessing trust store",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-urlconnection, java-17-urlconnection, java-21-httpclient",
    confidence: "observed",
    note: "observed java-21-*-ca-file-garbage",
    examples: [
      "Caused by: java.security.KeyManagementException: problem accessing trust store",
      "Caused by: java.security.KeyStoreException: problem accessing trust store",
    ],
  },
  "java-validity": {
    message: "PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed | timestamp check failed",
    library: "JSSE / SunX509 / PKIX",
    citation:
      "openjdk/jdk src/java.base/share/classes/sun/security (21.0.12); observed java-11-httpclient, java-11-urlconnection, java-17-httpclient",
    confidence: "observed",
    note: "The Caused by line says which: CertificateExpiredException or CertificateNotYetValidException (rank above).",
    examples: [
      "sun.security.validator.ValidatorException: PKIX path validation failed: java.security.cert.CertPathValidatorException: timestamp check failed",
      "[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:2.6 or one of its dependencies could not be resolved: Failed to read artifact descriptor for org.apache.maven.plugins:maven-resources-plugin:jar:2.6: Could not transfer artifact org.apache.maven.plugins:maven-resources-plugin:pom:2.6 from/to corp-nexus (https://expired.corp.example/repository/maven-public/): transfer failed for https://expired.corp.example/repository/maven-public/org/apache/maven/plugins/maven-resources-plugin/2.6/maven-resources-plugin-2.6.pom: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed: NotAfter: Wed Jan 01 00:00:00 UTC 2025 -> [Help 1]",
      'Exception in thread "main" org.postgresql.util.PSQLException: SSL error: (certificate_expired) PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed',
    ],
  },
  "kafka-java": {
    message: "SslAuthenticationException: SSL handshake failed",
    library: "Apache Kafka client",
    citation: "memory",
    confidence: "memory",
    examples: ["org.apache.kafka.common.errors.SslAuthenticationException: SSL handshake failed"],
  },
};
