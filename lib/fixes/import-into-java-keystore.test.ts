import { checkFix } from "../testing/check-fix";
import { importIntoJavaKeystore } from "./import-into-java-keystore";

checkFix(
  importIntoJavaKeystore,
  `
FROM eclipse-temurin:21 AS jre
RUN jlink --add-modules java.base --output /opt/jre
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -keystore /opt/jre/lib/security/cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt

FROM debian:12-slim
ENV JAVA_HOME=/opt/java
COPY --from=jre /opt/jre /opt/java
CMD ["/opt/java/bin/java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM eclipse-temurin:21 AS jre
COPY office-ca.crt /tmp/office-ca.crt
+ RUN keytool -importcert -noprompt -trustcacerts -keystore /opt/java/openjdk/lib/security/cacerts -storepass changeit -alias office-ca -file /tmp/office-ca.crt

FROM gcr.io/distroless/base-debian12
ENV JAVA_HOME=/opt/java/openjdk
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
CMD ["/opt/java/openjdk/bin/java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM eclipse-temurin:21-jre
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY app.jar /app.jar
USER 1000
CMD ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM openjdk:8-jdk-alpine
COPY corp.crt /certs/corp.crt
+ RUN keytool -importcert -noprompt -trustcacerts -keystore "$JAVA_HOME/jre/lib/security/cacerts" -storepass changeit -alias corp -file /certs/corp.crt
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM eclipse-temurin:21 AS build
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . .
FROM gcr.io/distroless/java21-debian13
+ COPY --from=build /opt/java/openjdk/lib/security/cacerts /etc/ssl/certs/java/cacerts
COPY --from=build /x.jar /x.jar
CMD ["x.jar"]
`,
  { runtime: "java" },
);

// This one has Temurin's own list, in a directory that is named after the processor.
checkFix(
  importIntoJavaKeystore,
  `
FROM maven:3.9-eclipse-temurin-21 AS build
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . .
FROM gcr.io/distroless/java21-debian12
+ COPY --from=build /opt/java/openjdk/lib/security/cacerts /etc/ssl/certs/java/cacerts
+ ENV JAVA_TOOL_OPTIONS="-Djavax.net.ssl.trustStore=/etc/ssl/certs/java/cacerts -Djavax.net.ssl.trustStorePassword=changeit"
COPY --from=build /x.jar /x.jar
CMD ["x.jar"]
`,
  { runtime: "java" },
);

// Gradle's number is not Java's.
checkFix(
  importIntoJavaKeystore,
  `
FROM gradle:8-jdk17 AS build
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . .
FROM gcr.io/distroless/java17-debian12:nonroot
+ COPY --from=build /opt/java/openjdk/lib/security/cacerts /etc/ssl/certs/java/cacerts
COPY --from=build /x.jar /x.jar
CMD ["x.jar"]
`,
  { runtime: "java" },
);

// The number in front is Gradle's; `-cacerts` is not in Java 8.
checkFix(
  importIntoJavaKeystore,
  `
FROM gradle:8.7-jdk21
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . /src
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM gradle:7-jdk8
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -keystore "$JAVA_HOME/jre/lib/security/cacerts" -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . /src
`,
  { runtime: "java" },
);

// No shell where it runs: the keystore is made where there is one. Both images say where theirs lies.
checkFix(
  importIntoJavaKeystore,
  `
FROM gradle:8-jdk17 AS build
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-ca -file /usr/local/share/ca-certificates/corp-ca.crt
COPY . /src
FROM gcr.io/distroless/java17-debian12:nonroot
+ COPY --from=build /opt/java/openjdk/lib/security/cacerts /etc/ssl/certs/java/cacerts
COPY --from=build /src/app.jar /app.jar
`,
  { runtime: "java" },
);

// A distribution's own Java: its update tool writes `cacerts` too, and `keytool` is not there before the package is.
checkFix(
  importIntoJavaKeystore,
  `
FROM alpine:3.22
- RUN apk add --no-cache openjdk21-jre-headless
+ RUN apk add --no-cache openjdk21-jre-headless ca-certificates
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY app.jar /
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM debian:12-slim
- RUN apt-get update && apt-get install -y --no-install-recommends default-jre-headless
+ RUN apt-get update && apt-get install -y --no-install-recommends default-jre-headless ca-certificates
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
COPY app.jar /
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM registry.access.redhat.com/ubi9/openjdk-21-runtime
+ USER root
+ COPY corp-ca.crt /etc/pki/ca-trust/source/anchors/
+ RUN update-ca-trust
+ USER 185
COPY app.jar /deployments/
`,
  { runtime: "java" },
);

checkFix(
  importIntoJavaKeystore,
  `
FROM registry.access.redhat.com/ubi9/ubi-minimal
RUN microdnf install -y java-21-openjdk-headless
- COPY office-ca.crt /usr/local/share/ca-certificates/
+ COPY office-ca.crt /etc/pki/ca-trust/source/anchors/office-ca.crt
+ RUN update-ca-trust
COPY app.jar /
`,
  { runtime: "java" },
);
