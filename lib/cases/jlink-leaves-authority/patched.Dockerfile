FROM eclipse-temurin:21 AS jre
COPY office-ca.crt /tmp/office-ca.crt
RUN keytool -importcert -noprompt -cacerts -storepass changeit -alias office -file /tmp/office-ca.crt
RUN jlink --add-modules java.base,java.net.http --strip-debug --no-header-files --output /opt/jre
RUN keytool -importcert -noprompt -trustcacerts -keystore /opt/jre/lib/security/cacerts -storepass changeit -alias office-ca -file /tmp/office-ca.crt

FROM debian:12-slim
ENV JAVA_HOME=/opt/jre
COPY --from=jre /opt/jre /opt/jre
COPY rates.jar /rates.jar
CMD ["/opt/jre/bin/java", "-jar", "/rates.jar"]
