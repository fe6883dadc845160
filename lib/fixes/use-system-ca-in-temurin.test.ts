import { checkFix } from "../testing/check-fix";
import { useSystemCaInTemurin } from "./use-system-ca-in-temurin";

checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
+ COPY corp-ca.crt /certificates/
+ ENV USE_SYSTEM_CA_CERTS=1
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
COPY app.jar /app.jar
ENTRYPOINT ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:17-jre
+ COPY certs/ /certificates/
+ ENV USE_SYSTEM_CA_CERTS=1
COPY certs/ /usr/local/share/ca-certificates/
RUN update-ca-certificates
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);
