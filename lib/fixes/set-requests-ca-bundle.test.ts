import { checkFix } from "../testing/check-fix";
import { setRequestsCaBundle } from "./set-requests-ca-bundle";

checkFix(
  setRequestsCaBundle,
  `
FROM python:3.12-slim
WORKDIR /app
+ COPY corp-ca.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
+ ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
COPY requirements.txt .
RUN pip install -r requirements.txt
`,
  { runtime: "python", phase: "build", failing: "RUN pip install -r requirements.txt" },
);

checkFix(
  setRequestsCaBundle,
  `
FROM python:3.12-slim
COPY corp.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
+ ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
CMD ["python", "x.py"]
`,
  { runtime: "python" },
);

// What is there already is registered, under a name that the tool takes; no second CA comes beside it.
checkFix(
  setRequestsCaBundle,
  `
FROM python:3.12-slim
- COPY corp-root.pem /usr/local/share/ca-certificates/corp-root.pem
+ COPY corp-root.pem /usr/local/share/ca-certificates/corp-root.crt
RUN update-ca-certificates
+ ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
CMD ["python", "x.py"]
`,
  { runtime: "python" },
);

checkFix(
  setRequestsCaBundle,
  `
FROM python:3.12-slim
COPY corp-root.crt /usr/local/share/ca-certificates/
+ RUN update-ca-certificates
+ ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
CMD ["python", "x.py"]
`,
  { runtime: "python" },
);
