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
