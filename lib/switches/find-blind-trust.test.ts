import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { blindTrustId, findBlindTrust } from "./find-blind-trust";

const base = "FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates curl openssl\n";

/** The part of the line that is pointed at; undefined where nothing is said. */
function checkBlind(lines: string, pointed: string | undefined): void {
  test(lines, () => {
    const text = base + lines;
    const file = readDockerfile(text);
    const found = (file === undefined ? [] : findBlindTrust(file)).map(({ warning: { span } }) => text.slice(span.start, span.end));
    expect(found).toEqual(pointed === undefined ? [] : [pointed]);
  });
}

const anchor = "/usr/local/share/ca-certificates/corp.crt";

describe("a certificate that nobody checked becomes trusted", () => {
  const address = "http://pki.corp.example/ca.crt";
  checkBlind(`ADD ${address} ${anchor}`, address);
  checkBlind(`ADD ${address} /usr/local/share/ca-certificates/\nRUN update-ca-certificates`, address);
  checkBlind(`ADD ${address} /tmp/\nRUN cp /tmp/ca.crt ${anchor} && update-ca-certificates`, address);
  for (const command of [
    `wget -qO ${anchor} ${address}`,
    `curl -fsSL ${address} -o ${anchor}`,
    `curl -fsSL ${address} > ${anchor}`,
    `curl -fsSLko ${anchor} https://pki.corp.example/ca.crt`,
    `curl -k https://pki.corp.example/ca.crt > ${anchor}`,
    `wget --no-check-certificate -O ${anchor} https://pki.corp.example/ca`,
    `keytool -printcert -sslserver pki.corp.example:443 -rfc > ${anchor}`,
  ])
    checkBlind(`RUN ${command} && update-ca-certificates`, command);
  checkBlind(
    `RUN openssl s_client -connect a.corp.example:443 </dev/null | sed -n '/BEGIN/,/END/p' > ${anchor}`,
    "openssl s_client -connect a.corp.example:443 </dev/null",
  );
  checkBlind(
    `RUN echo | openssl s_client -connect a.corp.example:443 2>/dev/null | openssl x509 -out ${anchor} && update-ca-certificates`,
    "openssl s_client -connect a.corp.example:443 2>/dev/null",
  );
  checkBlind(`RUN curl -s ${address} | tee ${anchor}`, `curl -s ${address}`);
  checkBlind(`RUN cd /usr/local/share/ca-certificates && wget ${address} && update-ca-certificates`, `wget ${address}`);
  checkBlind(
    `RUN curl -so /tmp/ca.crt ${address} && keytool -importcert -cacerts -noprompt -file /tmp/ca.crt`,
    `curl -so /tmp/ca.crt ${address}`,
  );
  const code = `python3 -c "import ssl; print(ssl.get_server_certificate(('a.corp.example', 443)))"`;
  checkBlind(`RUN ${code} > ${anchor}`, `${code} > ${anchor}`);
  checkBlind(
    `RUN <<EOF\n#!/usr/bin/env python3\nimport ssl\nopen("${anchor}", "w").write(ssl.get_server_certificate(("a.corp.example", 443)))\nEOF`,
    "ssl.get_server_certificate",
  );
});

describe("by a detour", () => {
  const address = "http://pki.corp.example/ca.crt";
  const asked = "openssl s_client -connect a.corp.example:443 </dev/null";
  const bundle = "/etc/ssl/certs/ca-certificates.crt";
  checkBlind(`RUN wget -qO- ${address} >> ${bundle}`, `wget -qO- ${address} >> ${bundle}`);
  checkBlind(`RUN wget -O - ${address} | tee -a ${bundle}`, `wget -O - ${address}`);
  checkBlind(`ARG CA_URL=${address}\nRUN curl -o ${anchor} $CA_URL && update-ca-certificates`, `curl -o ${anchor} $CA_URL`);
  checkBlind(`ENV PKI=http://pki.corp.example\nRUN curl -o ${anchor} "\${PKI}/ca.crt"`, `curl -o ${anchor} "\${PKI}/ca.crt"`);
  checkBlind(`RUN URL=${address}; curl -o ${anchor} $URL`, `curl -o ${anchor} $URL`);
  checkBlind(
    `RUN wget http://pki.corp.example/ca.der -O /tmp/ca.der && openssl x509 -inform der -in /tmp/ca.der -out ${anchor}`,
    "wget http://pki.corp.example/ca.der -O /tmp/ca.der",
  );
  checkBlind(
    `RUN wget http://pki.corp.example/ca.der -O /tmp/ca.der && openssl x509 -in /tmp/ca.der -out /tmp/ca.crt && cp /tmp/ca.crt ${anchor}`,
    "wget http://pki.corp.example/ca.der -O /tmp/ca.der",
  );
  checkBlind(`RUN CERT=$(${asked} | openssl x509); echo "$CERT" > ${anchor}`, asked);
  checkBlind(`RUN export CERT="$(${asked})" && printf '%s' "$CERT" | tee ${anchor}`, asked);
  checkBlind(`RUN echo "$(${asked} | openssl x509)" > ${anchor}`, asked);
  checkBlind(`RUN ${asked} > /tmp/o; awk '/BEGIN/,/END/' /tmp/o > ${anchor}`, `${asked} > /tmp/o`);
});

describe("a checksum of something else, or from the same place, proves nothing", () => {
  const address = "http://pki.corp.example/ca.crt";
  const command = `curl -fsSLo ${anchor} ${address}`;
  for (const check of [
    'echo "0123  /tmp/tool.tgz" | sha256sum -c',
    `curl -s ${address}.sha256 | sha256sum -c`,
    `curl -so /tmp/corp.sha256 http://pki.corp.example/corp.sha256 && sha256sum -c /tmp/corp.sha256`,
    `SUM=$(curl -s http://pki.corp.example/sum) && echo "$SUM  ${anchor}" | sha256sum -c`,
    `echo "$(curl -s http://pki.corp.example/sum)  ${anchor}" | sha256sum -c`,
  ])
    checkBlind(`RUN ${command} && ${check} && update-ca-certificates`, command);
});

describe("named where it becomes trusted", () => {
  for (const line of [
    "ENV NODE_EXTRA_CA_CERTS=/srv/ca.pem",
    "ENV REQUESTS_CA_BUNDLE /srv/ca.pem",
    "RUN cat /srv/ca.pem >> /etc/ssl/certs/ca-certificates.crt",
    "RUN git config --global http.sslCAInfo /srv/ca.pem",
    "RUN npm config set cafile /srv/ca.pem",
    "RUN pip config set global.cert /srv/ca.pem",
    "RUN curl --cacert /srv/ca.pem https://a.corp.example",
    "RUN keytool -importcert -cacerts -noprompt -storepass changeit -alias corp -file /srv/ca.pem",
    "FROM scratch\nCOPY --from=0 /srv/ca.pem /etc/ssl/certs/",
  ])
    checkBlind(`ADD http://pki.corp.example/ca.pem /srv/ca.pem\n${line}`, "http://pki.corp.example/ca.pem");
});

describe("silent", () => {
  checkBlind(`ARG CA_SUM=0123\nRUN curl -ko ${anchor} https://a.example/ca.crt && echo "$CA_SUM  ${anchor}" | sha256sum -c`, undefined);
  checkBlind(`COPY SHA256SUMS /tmp/\nRUN curl -ko ${anchor} https://a.example/ca.crt && sha256sum -c /tmp/SHA256SUMS`, undefined);
  checkBlind(
    `RUN wget -qO /tmp/ca.crt http://a.example/ca.crt \\\n && [ "$(sha256sum /tmp/ca.crt)" = "0123  /tmp/ca.crt" ] \\\n && cp /tmp/ca.crt ${anchor}`,
    undefined,
  );
  checkBlind("ARG URL=https://pki.corp.example/ca.crt\nRUN curl -o /usr/local/share/ca-certificates/corp.crt $URL", undefined);
  checkBlind("RUN wget -qO- http://example.com/ca.crt | openssl x509 -noout -dates", undefined);
  checkBlind("RUN openssl s_client -connect a.corp.example:443 </dev/null > /tmp/o; grep subject /tmp/o > /tmp/subject", undefined);
  checkBlind('RUN CERT=$(openssl s_client -connect a.corp.example:443 </dev/null); echo "$CERT" | openssl x509 -noout -dates', undefined);
  const secure = "https://pki.corp.example/ca.crt";
  checkBlind(`COPY corp.crt ${anchor}`, undefined);
  checkBlind(`ADD ${secure} ${anchor}`, undefined);
  checkBlind(`ADD --checksum=sha256:0123 http://pki.corp.example/ca.crt ${anchor}`, undefined);
  checkBlind(`ADD --checksum=sha256:0123 ${secure} ${anchor}`, undefined);
  checkBlind(`RUN curl -fsSLo ${anchor} ${secure} && update-ca-certificates`, undefined);
  checkBlind(`RUN curl -fsSLo ${anchor} --cacert /etc/ssl/own.pem ${secure}`, undefined);
  checkBlind(`RUN curl -ko ${anchor} ${secure} && echo "0123  ${anchor}" | sha256sum -c - && update-ca-certificates`, undefined);
  checkBlind(
    `ADD http://pki.corp.example/ca.crt /tmp/ca.crt\nRUN echo "0123  /tmp/ca.crt" | sha256sum --check && cp /tmp/ca.crt ${anchor}`,
    undefined,
  );
  checkBlind("RUN curl -k https://example.com/install.sh | sh", undefined);
  checkBlind("RUN wget http://example.com/tool.tgz && tar -xf tool.tgz", undefined);
  checkBlind("ADD http://example.com/tool.tgz /opt/", undefined);
  checkBlind("RUN openssl s_client -connect a.corp.example:443 </dev/null | openssl x509 -noout -dates", undefined);
  checkBlind("RUN openssl s_client -connect a.corp.example:443 </dev/null >/dev/null", undefined);
  checkBlind(`RUN curl -so /srv/ca.pem http://pki.corp.example/ca.pem && chmod 644 /srv/ca.pem && ls -l /srv/ca.pem`, undefined);
  checkBlind(
    "RUN curl -kso /srv/ca.pem https://a.corp.example/ca.pem && openssl x509 -in /srv/ca.pem -noout -dates && rm /srv/ca.pem",
    undefined,
  );
  checkBlind('RUN wget -qO /srv/server.crt http://files.corp.example/server.crt\nCMD ["app", "--cert", "/srv/server.crt"]', undefined);
  checkBlind("HEALTHCHECK CMD curl -fk https://localhost:8443/health", undefined);
  checkBlind("# ADD http://pki.corp.example/ca.crt /usr/local/share/ca-certificates/", undefined);
});

describe("its patch is for review, and asks for the fingerprint", () => {
  const log = "x509: certificate signed by unknown authority";
  test.each([
    ["ADD over plain HTTP", `ADD http://pki.corp.example/ca.crt ${anchor}\nRUN echo hello`, `COPY corp-ca.crt ${anchor}`],
    ["s_client", `RUN openssl s_client -connect a.corp.example:443 </dev/null | openssl x509 -out ${anchor}`, undefined],
    ["curl -k", `RUN curl -k https://pki.corp.example/ca.crt > ${anchor}`, undefined],
  ])("%s", (_, lines, instead) => {
    for (const input of [
      { log: "", dockerfile: base + lines },
      { log, dockerfile: base + lines },
    ]) {
      const report = diagnose({ ...input, target: undefined, runtime: undefined });
      expect(report.warnings.map(({ id }) => id)).toContain(blindTrustId);
      const patches = report.fixes.filter((it) => it.patched?.includes("update-ca-certificates") === true);
      for (const it of patches) {
        expect(it.safety).not.toBe("safe");
        expect(it.catch).toContain("fingerprint");
        if (instead !== undefined) expect(it.patched).toContain(instead);
      }
      if (instead !== undefined) expect(patches.length).toBeGreaterThan(0);
    }
  });

  test("an address is never copied from another stage", () => {
    const dockerfile = `FROM alpine:3.22 AS a\nADD https://pki.corp.example/ca.crt /etc/ca.crt\nFROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates\nCOPY app /app\n`;
    for (const { patched } of diagnose({ log, dockerfile, target: undefined, runtime: undefined }).fixes)
      expect(patched ?? "").not.toContain("COPY https:");
  });
});
