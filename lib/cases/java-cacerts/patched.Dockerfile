FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml .
COPY src src
RUN mvn -q package

FROM eclipse-temurin:21-jre
COPY corp-root.crt /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
RUN keytool -importcert -noprompt -trustcacerts -cacerts -storepass changeit -alias corp-root -file /usr/local/share/ca-certificates/corp-root.crt
COPY --from=build /src/target/billing.jar /app.jar
ENTRYPOINT ["java", "-jar", "/app.jar"]
