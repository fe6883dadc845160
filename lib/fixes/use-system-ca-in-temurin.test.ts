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

// The variable is set, and the file's own entry point leaves out the script that reads it.
checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
ENV USE_SYSTEM_CA_CERTS=1
COPY office-ca.crt /certificates/
COPY app.jar /app.jar
- ENTRYPOINT ["java", "-jar", "/app.jar"]
+ ENTRYPOINT ["/__cacert_entrypoint.sh", "java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

// It calls the script; it has no form into which a word would fit; there is no CA that the script could import.
checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
ENV USE_SYSTEM_CA_CERTS=1
COPY office-ca.crt /certificates/
ENTRYPOINT ["/__cacert_entrypoint.sh", "java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);

checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
ENV USE_SYSTEM_CA_CERTS=1
COPY office-ca.crt /certificates/
ENTRYPOINT exec java -jar "/app.jar"
`,
  { runtime: "java" },
);

checkFix(
  useSystemCaInTemurin,
  `
FROM eclipse-temurin:21-jre
ENV USE_SYSTEM_CA_CERTS=1
ENTRYPOINT ["java", "-jar", "/app.jar"]
`,
  { runtime: "java" },
);
