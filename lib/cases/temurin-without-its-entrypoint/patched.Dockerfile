FROM eclipse-temurin:21-jre
ENV USE_SYSTEM_CA_CERTS=1
COPY office-root.crt /certificates/
COPY build/libs/orders.jar /opt/orders.jar
ENTRYPOINT ["/__cacert_entrypoint.sh", "java", "-jar", "/opt/orders.jar"]
