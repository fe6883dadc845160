import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { diagnose } from "../diagnose";
import { readDockerfile } from "../dockerfile/read-dockerfile";
import { applyEdits } from "../text/edit";
import { findSwitches } from "./find-switches";
import { switches } from "./switches";

/** The places are drawn below their lines: `^^^ id`. */
function checkMarked(picture: string, log = false): void {
  const lines = picture.replace(/^\n/, "").trimEnd().split("\n");
  const isMark = (line: string): boolean => /^\s*\^+ [a-z]/.test(line);
  const text = lines.filter((line) => !isMark(line)).join("\n");
  test(text, () => {
    const found = findSwitches(log ? { log: text, dockerfile: undefined } : { log: "", dockerfile: readDockerfile(`FROM a\n${text}`) });
    const marks = found.map(({ span, id }) => ({ start: span.start - (log ? 0 : 7), end: span.end - (log ? 0 : 7), id }));
    let start = 0;
    const drawn = text.split("\n").flatMap((line) => {
      const end = start + line.length;
      const here = marks.filter((mark) => mark.start >= start && mark.start <= end);
      const result = [
        line,
        ...here.map((mark) => `${" ".repeat(mark.start - start)}${"^".repeat(Math.min(mark.end, end) - mark.start)} ${mark.id}`),
      ];
      start = end + 1;
      return result;
    });
    expect(drawn.join("\n")).toBe(lines.join("\n"));
  });
}

function checkRemoved(before: string, after: string): void {
  test(before, () => {
    const text = `FROM a\n${before}`;
    const edits = findSwitches({ log: "", dockerfile: readDockerfile(text) }).flatMap(({ removal }) => removal ?? []);
    expect(edits.length).toBeGreaterThan(0);
    expect(applyEdits(text, edits)).toBe(`FROM a\n${after}`);
  });
}

function checkSilent(...texts: readonly string[]): void {
  test.each(texts)("%s", (text) => {
    expect(findSwitches({ log: "", dockerfile: readDockerfile(`FROM a\n${text}`) }).map(({ id }) => id)).toEqual([]);
  });
}

describe("in the Dockerfile", () => {
  checkMarked(`
RUN curl -fsSLk https://x.example.com
         ^^^^^^ curl-insecure
RUN a && sudo -E curl --insecure -o x https://x.example.com; b
                      ^^^^^^^^^^ curl-insecure
RUN sh -c 'wget --no-check-certificate https://x.example.com'
                ^^^^^^^^^^^^^^^^^^^^^^ wget-no-check-certificate
RUN sh -c "curl -k $URL"
                ^^ curl-insecure
RUN echo "$(curl -k https://x.example.com)" > /x
                 ^^ curl-insecure
RUN ["curl", "-k", "https://x.example.com"]
              ^^ curl-insecure
`);
  checkMarked(`
ENV A=b NODE_TLS_REJECT_UNAUTHORIZED=0
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node-tls-reject-unauthorized
ARG GIT_SSL_NO_VERIFY=true
    ^^^^^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
RUN export NODE_TLS_REJECT_UNAUTHORIZED="0" && node x
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node-tls-reject-unauthorized
RUN PYTHONHTTPSVERIFY=0 python x
    ^^^^^^^^^^^^^^^^^^^ python-verify-off
RUN env -i GIT_SSL_NO_VERIFY=1 git clone https://x.example.com
           ^^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
`);
  checkMarked(`
RUN git -c http.sslVerify=false clone https://x.example.com && git config --global http.sslVerify false
        ^^^^^^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
RUN npm config set strict-ssl false
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ npm-strict-ssl-off
RUN pip install --trusted-host pypi.example.com --trusted-host=b.example.com x
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pip-trusted-host
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pip-trusted-host
RUN python3 -m pip config set global.trusted-host x.example.com
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pip-trusted-host
RUN apt-get -o Acquire::https::Verify-Peer=false update
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apt-verify-off
RUN yum --setopt=sslverify=false install -y x
        ^^^^^^^^^^^^^^^^^^^^^^^^ yum-sslverify-off
RUN conda config --set ssl_verify False && composer config -g disable-tls true
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ conda-verify-off
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ composer-tls-off
RUN helm pull --insecure-skip-tls-verify x && skopeo copy --src-tls-verify=false a b
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ helm-kubectl-insecure
                                                          ^^^^^^^^^^^^^^^^^^^^^^ image-tool-verify-off
RUN mvn -Dmaven.wagon.http.ssl.insecure=true package
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maven-ssl-insecure
`);
  checkMarked(`
RUN sed -i 's/https/http/' /etc/apk/repositories && apk add curl
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apk-plain-http
RUN echo "http://mirror.example.com/v3.20/main" > /etc/apk/repositories
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apk-plain-http
RUN echo insecure >> ~/.curlrc
         ^^^^^^^^ curl-insecure
RUN echo 'Acquire::https::Verify-Peer "false";' | tee /etc/apt/apt.conf.d/99x
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apt-verify-off
RUN sed -i 's/sslverify=1/sslverify=0/' /etc/yum.conf && npm -g config set strict-ssl false
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ yum-sslverify-off
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ npm-strict-ssl-off
RUN printf '[global]\\ntrusted-host = x.example.com\\n' > /etc/pip.conf && busybox wget --no-check-certificate x
                      ^^^^^^^^^^^^^^^^ pip-trusted-host
                                                                                      ^^^^^^^^^^^^^^^^^^^^^^ wget-no-check-certificate
RUN { echo a; echo strict-ssl=false; } >> .npmrc
                   ^^^^^^^^^^^^^^^^ npm-strict-ssl-off
RUN cat <<EOF > /app/x.js
request({ rejectUnauthorized: false })
          ^^^^^^^^^^^^^^^^^^^^^^^^^ node-reject-unauthorized-false
EOF
COPY <<EOF /root/.curlrc
-k
^^ curl-insecure
EOF
RUN <<EOF
#!/usr/bin/env python3
requests.get(url, verify=False)
                  ^^^^^^^^^^^^ python-verify-off
EOF
RUN python -c "import ssl; ssl._create_default_https_context = ssl._create_unverified_context"
                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ python-verify-off
ENTRYPOINT ["java", "-Djdk.internal.httpclient.disableHostnameVerification=true", "-jar", "x"]
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ java-hostname-verification-off
ONBUILD RUN curl -k https://x.example.com
                 ^^ curl-insecure
`);
});

/** Each line is one switch, seen and called so. */
function checkSeen(id: string, ...lines: readonly string[]): void {
  test.each(lines)("%s", (line) => {
    expect(findSwitches({ log: "", dockerfile: readDockerfile(`FROM a\n${line}`) }).map((it) => it.id)).toEqual([id]);
  });
}

describe("seen in each place and program", () => {
  checkSeen(
    "curl-insecure",
    "HEALTHCHECK --interval=30s CMD curl -fk https://api.example.com/health || exit 1",
    'HEALTHCHECK CMD ["curl", "-fk", "https://api.example.com/health"]',
    "RUN find . -name '*.url' -exec curl -k {} \\;",
    "ARG OPTIONS=-k\nRUN curl $OPTIONS https://x.example.com",
    'ENV OPTIONS="-fsSL --insecure"\nRUN curl ${OPTIONS} https://x.example.com',
    "RUN alias curl='curl -k' && curl https://x.example.com",
  );
  checkSeen("docker-insecure-registry", `RUN echo '{"insecure-registries": ["r.example.com"]}' > /etc/docker/daemon.json`);
  checkSeen("mercurial-insecure", "RUN hg clone --insecure https://hg.example.com/a");
  checkSeen("rclone-no-check-certificate", "RUN rclone copy a: b --no-check-certificate", "ENV RCLONE_NO_CHECK_CERTIFICATE=true");
  checkSeen("lftp-verify-off", `RUN lftp -e "set ssl:verify-certificate no; mirror" ftp.example.com`);
  checkSeen(
    "mysql-verify-off",
    "CMD mysql --ssl-mode=DISABLED -h db.example.com",
    "RUN mysqldump --skip-ssl-verify-server-cert -h db.example.com a",
    "RUN mariadb --ssl-verify-server-cert=0 -h db.example.com",
  );
  checkSeen("nuget-insecure-connections", "RUN dotnet nuget add source http://n.example.com/v3 --allow-insecure-connections");
  checkSeen(
    "powershell-skip-certificate-check",
    `SHELL ["pwsh", "-Command"]\nRUN Invoke-WebRequest -SkipCertificateCheck https://x.example.com`,
    `SHELL ["powershell", "-Command"]\nRUN [Net.ServicePointManager]::ServerCertificateValidationCallback = {$true}`,
  );
});

describe("and not taken for one", () => {
  checkSilent(
    "HEALTHCHECK CMD curl -fk https://localhost:8443/health",
    "HEALTHCHECK NONE",
    "RUN curl -K file https://x.example.com && grep -k x && docker run -k x",
    "ARG OPTIONS=-k\nRUN tar $OPTIONS -xf a",
    "ARG OPTIONS=-fsSL\nRUN curl $OPTIONS https://x.example.com",
    "ARG OPTIONS=-k\nRUN curl $OPTIONS_MORE https://x.example.com",
    "RUN alias ll='ls -k'",
    "RUN find . -name k -exec tar -k {} +",
    "RUN hg clone https://hg.example.com/a && rclone copy a: b",
    "RUN mysql --skip-ssl -uroot -e 'select 1' && mysqladmin --skip-ssl -h 127.0.0.1 ping",
    "RUN mysql --skip-ssl --socket=/run/mysqld/mysqld.sock -h db.example.com",
    "RUN apk add -X http://localhost:8080/main a && echo http://127.0.0.1/main >> /etc/apk/repositories",
    "RUN /kaniko/executor --skip-tls-verify=false --insecure=false",
    "RUN mysql --ssl-mode=VERIFY_IDENTITY --ssl-verify-server-cert -h db && mysql --ssl-mode=REQUIRED -h db",
    'RUN lftp -e "set ssl:verify-certificate yes" ftp.example.com',
    `SHELL ["pwsh", "-Command"]\nRUN Invoke-WebRequest -SkipCertificateCheck:$false https://x.example.com`,
    `RUN echo '{"insecure-registries": []}' > /etc/docker/daemon.json`,
  );
});

describe("shown, and left to the person", () => {
  test.each([
    'RUN sh -c "curl -k \\"$URL\\""',
    'RUN eval curl -k "$URL"',
    'RUN sh -c "curl -k ${URL}"',
    'RUN ["sh", "-c", "curl -k \\"https://x.example.com\\""]',
    "RUN bash -c 'GIT_SSL_NO_VERIFY=1 git clone '\"$URL\"",
  ])("%s", (line) => {
    const found = findSwitches({ log: "", dockerfile: readDockerfile(`FROM a\n${line}`) });
    expect(found.map(({ removal }) => removal)).toEqual([undefined]);
  });
});

describe("taken out of the JSON form, with the comma", () => {
  checkRemoved('RUN ["curl","-k","https://x.example.com"]', 'RUN ["curl","https://x.example.com"]');
  checkRemoved('CMD [ "curl", "https://x.example.com", "--insecure" ]', 'CMD [ "curl", "https://x.example.com" ]');
  checkRemoved('ENTRYPOINT ["curl", "-fk", "https://x.example.com"]', 'ENTRYPOINT ["curl", "-f", "https://x.example.com"]');
  checkRemoved('RUN ["pip", "install", "--trusted-host", "x.example.com", "y"]', 'RUN ["pip", "install", "y"]');
  checkRemoved('RUN ["curl", \\\n  "-k", \\\n  "https://x.example.com"]', 'RUN ["curl", \\\n  "https://x.example.com"]');
  checkRemoved('RUN ["env", "PYTHONHTTPSVERIFY=0", "python", "x.py"]', 'RUN ["env", "python", "x.py"]');
  checkRemoved('RUN ["npm", "config", "set", "strict-ssl", "false"]\nRUN a', "RUN a");
  checkRemoved('CMD ["sh", "-c", "curl -k https://x.example.com"]', 'CMD ["sh", "-c", "curl https://x.example.com"]');
  checkRemoved('CMD ["java", "-Djdk.internal.httpclient.disableHostnameVerification", "-jar", "x"]', 'CMD ["java", "-jar", "x"]');
});

describe("silent where nothing is turned off", () => {
  checkSilent(
    "RUN curl -otask.tgz https://x.example.com",
    "RUN curl -o/usr/bin/kubectl https://x.example.com",
    "RUN curl -fsSLo kubectl https://x.example.com",
    "RUN curl -o -k https://x.example.com",
    "RUN curl -H'X-k: k' https://x.example.com",
    "RUN curl --keepalive-time 3 https://x.example.com",
    "RUN tar -k -xf x && tar -xkf x",
    "RUN wget -k https://x.example.com && wget -qO- https://x.example.com",
    "# RUN curl -k x",
    "RUN a \\\n # curl -k x \\\n && b",
    "RUN a # curl -k x",
    "RUN echo 'use curl -k or GIT_SSL_NO_VERIFY=1 or rejectUnauthorized: false'",
    "RUN echo rejectUnauthorized: false >&2",
    "RUN command -v curl -k",
    "ENV NODE_TLS_REJECT_UNAUTHORIZED=1 PYTHONHTTPSVERIFY=1",
    "ARG GIT_SSL_NO_VERIFY",
    "ENV NODE_TLS_REJECT_UNAUTHORIZED=$X",
    "RUN git config --global http.sslVerify true",
    "RUN git config --global http.sslCAInfo /x && npm config set strict-ssl true",
    "RUN pip install --index-url https://x.example.com y",
    "ENV GONOSUMDB=x GOPRIVATE=x GOFLAGS=-mod=mod",
    "RUN apk add --allow-untrusted x.apk && apt-get install --allow-unauthenticated x",
    "RUN sed -i 's/http:/https:/' /etc/apk/repositories",
    "RUN echo https://x.example.com > /etc/apk/repositories && echo http://x.example.com > /etc/motd",
    "CMD curl -kf https://localhost:8443/health",
    "HEALTHCHECK CMD curl -k https://localhost",
    "RUN echo insecure > /etc/motd",
    "RUN kubectl -k x && docker build -k .",
    "RUN echo 'verify = true' > /etc/x",
  );
});

describe("taking it out", () => {
  checkRemoved("RUN curl -fsSLk x", "RUN curl -fsSL x");
  checkRemoved("RUN curl -k x", "RUN curl x");
  checkRemoved("RUN curl x -k", "RUN curl x");
  checkRemoved("RUN curl -k x && wget --no-check-certificate y", "RUN curl x && wget y");
  checkRemoved("RUN curl \\\n    -k \\\n    x\nUSER a", "RUN curl \\\n    x\nUSER a");
  checkRemoved("RUN curl x \\\n    -k\nUSER a", "RUN curl x\nUSER a");
  checkRemoved("RUN curl -f \\\n    -k x", "RUN curl -f \\\n    x");
  checkRemoved("RUN pip install --trusted-host a.example.com -r x", "RUN pip install -r x");
  checkRemoved("ENV NODE_TLS_REJECT_UNAUTHORIZED=0\nUSER a\n", "USER a\n");
  checkRemoved("USER a\r\nENV NODE_TLS_REJECT_UNAUTHORIZED 0", "USER a");
  checkRemoved("ENV A=b \\\n    NODE_TLS_REJECT_UNAUTHORIZED=0\nUSER a", "ENV A=b\nUSER a");
  checkRemoved("ENV NODE_TLS_REJECT_UNAUTHORIZED=0 A=b", "ENV A=b");
  checkRemoved("RUN GIT_SSL_NO_VERIFY=1 git clone x", "RUN git clone x");
  checkRemoved("RUN npm config set strict-ssl false && npm ci", "RUN npm ci");
  checkRemoved("RUN a && npm config set strict-ssl false && npm ci", "RUN a && npm ci");
  checkRemoved("RUN a && npm config set strict-ssl false", "RUN a");
  checkRemoved("RUN npm config set strict-ssl false \\\n && npm ci", "RUN npm ci");
  checkRemoved("RUN a \\\n && npm config set strict-ssl false \\\n && npm ci", "RUN a \\\n && npm ci");
  checkRemoved("RUN npm config set strict-ssl false\nUSER a", "USER a");
  checkRemoved("RUN apk add -X http://x.example.com/main y", "RUN apk add -X https://x.example.com/main y");
  checkRemoved(
    "RUN echo http://x.example.com/main >> /etc/apk/repositories",
    "RUN echo https://x.example.com/main >> /etc/apk/repositories",
  );
  checkRemoved("ENV NODE_TLS_REJECT_UNAUTHORIZED=0 GIT_SSL_NO_VERIFY=1\nUSER a", "USER a");
  checkRemoved("ENV NODE_TLS_REJECT_UNAUTHORIZED=0 A=b GIT_SSL_NO_VERIFY=1\nUSER a", "ENV A=b\nUSER a");
  checkRemoved("USER a\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nENV GIT_SSL_NO_VERIFY=1", "USER a");
  checkRemoved("RUN npm config set strict-ssl false && git config --global http.sslVerify false && npm ci", "RUN npm ci");
  checkRemoved("RUN npm config set strict-ssl false && git config --global http.sslVerify false\nUSER a", "USER a");
  checkRemoved("RUN a && npm config set strict-ssl false && git config --global http.sslVerify false", "RUN a");
  checkRemoved("RUN curl -k --insecure -sk x", "RUN curl -s x");
  checkRemoved("RUN export GIT_SSL_NO_VERIFY=1; git clone x", "RUN git clone x");
  checkRemoved("RUN a && npm config set strict-ssl false; b", "RUN a; b");
  checkRemoved("RUN <<EOF\na\nnpm config set strict-ssl false\nb\nEOF", "RUN <<EOF\na\nb\nEOF");
  checkRemoved("RUN <<EOF\nset -e\ncurl -k x\nEOF", "RUN <<EOF\nset -e\ncurl x\nEOF");
});

describe("each tool's own switch", () => {
  checkSeen(
    "apt-verify-off",
    `RUN printf 'Acquire::https { Verify-Peer "false"; Verify-Host "false"; };' > /etc/apt/apt.conf.d/99x`,
    "RUN echo 'Acquire { https::Verify-Peer false }' > /etc/apt/apt.conf.d/99x",
    "COPY <<EOF /etc/apt/apt.conf.d/99x\nAcquire {\n  https {\n    Verify-Peer false;\n  };\n};\nEOF",
  );
  checkSeen(
    "curl-insecure",
    `RUN CURL_OPTS="-k -L"; curl $CURL_OPTS https://x.example.com`,
    `RUN export CURL_OPTS=--insecure && curl "\${CURL_OPTS}" https://x.example.com`,
  );
  checkSeen(
    "git-ssl-verify-off",
    "RUN GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.sslVerify GIT_CONFIG_VALUE_0=false git clone https://x.example.com",
    "ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.https://x.example.com.sslVerify GIT_CONFIG_VALUE_0=false",
    `ENV GIT_CONFIG_PARAMETERS="'http.sslverify=false'"`,
  );
  checkSeen(
    "node-tls-reject-unauthorized",
    "RUN npx cross-env NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci",
    "RUN cross-env A=b NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci",
  );
  checkSeen(
    "go-insecure-skip-verify",
    "COPY <<EOF /etc/prometheus.yml\n  insecure_skip_verify: true\nEOF",
    "RUN echo 'insecure_skip_verify = true' > /etc/telegraf.conf",
    "RUN traefik --serversTransport.insecureSkipVerify=true",
    `CMD ["--serversTransport.insecureSkipVerify=true"]`,
    "ENV OAUTH2_PROXY_SSL_INSECURE_SKIP_VERIFY=true",
    "ENV TRAEFIK_SERVERSTRANSPORT_INSECURESKIPVERIFY=true",
  );
  checkSeen("gcloud-verify-off", "ENV CLOUDSDK_AUTH_DISABLE_SSL_VALIDATION=true");
  checkSeen("govc-insecure", "ENV GOVC_INSECURE=1");
  checkSeen("grafana-skip-verify", "ENV GF_SMTP_SKIP_VERIFY=true");
  checkSeen(
    "mongodb-verify-off",
    "ENV MONGO_URL=mongodb://db.example.com/a?tls=true&tlsAllowInvalidCertificates=true",
    "CMD mongosh --tls --tlsAllowInvalidCertificates --host db.example.com",
    "RUN mongodump --ssl --sslAllowInvalidCertificates",
  );
  checkSeen("npm-strict-ssl-off", "RUN npm install --strict-ssl false", "RUN npm --strict-ssl=false ci");
  checkSeen(
    "wget-no-check-certificate",
    "RUN wget --no-check-cert https://x.example.com",
    "RUN wget -e check_certificate=off https://x.example.com",
    "RUN wget --execute check-certificate=off https://x.example.com",
  );
  checkSeen("argocd-insecure", "RUN argocd login cd.example.com --insecure");
  checkSeen("helm-kubectl-insecure", "RUN helm install a b --kube-insecure-skip-tls-verify", "ENV HELM_KUBEINSECURE_SKIP_TLS_VERIFY=true");
  checkSeen("helm-plain-http", "RUN helm pull oci://r.example.com/a --plain-http");
  checkSeen(
    "image-tool-verify-off",
    `RUN printf '[[registry]]\\nlocation = "r.example.com"\\ninsecure = true\\n' > /etc/containers/registries.conf`,
    "RUN buildctl build --output type=image,name=r.example.com/a,push=true,registry.insecure=true",
  );
  checkSeen("trivy-insecure", "RUN trivy image --insecure r.example.com/a", "ENV TRIVY_INSECURE=true");
  checkSeen("redis-insecure", "CMD redis-cli --tls --insecure -h r.example.com");
  checkSeen("grpcurl-insecure", "RUN grpcurl -insecure a.example.com:443 list");
  checkSeen("sql-trust-server-certificate", "RUN sqlcmd -C -S db.example.com -Q 'select 1'", "RUN sqlcmd -NC -Stcp:db.example.com,1433");
  checkSeen(
    "ansible-validate-certs-off",
    "COPY <<EOF /play.yml\n- uri:\n    validate_certs: false\nEOF",
    "RUN ansible all -m uri -a 'url=https://x.example.com validate_certs=no'",
  );
  checkSeen("yum-sslverify-off", "RUN zypper ar 'https://m.example.com/repo?ssl_verify=no' a");
  checkSeen(
    "composer-tls-off",
    `RUN echo '{"config": {"disable-tls": true}}' > composer.json`,
    "RUN curl -sS https://getcomposer.org/installer | php -- --disable-tls",
  );
  checkSeen(
    "pip-trusted-host",
    "RUN printf '[global]\\ntrusted_host = x.example.com\\n' > /etc/pip.conf",
    "COPY <<EOF /requirements-dev.txt\n--trusted-host x.example.com\na==1\nEOF",
  );
  checkSeen("uv-insecure-host", `RUN echo 'allow-insecure-host = ["x.example.com"]' > uv.toml`);
  checkSeen("conda-verify-off", "ENV MAMBA_SSL_VERIFY=false");
  checkSeen("poetry-certificate-off", "ENV POETRY_CERTIFICATES_FOO_CERT=false");
  checkSilent(
    "RUN echo 'Acquire::https { Verify-Peer \"true\"; };' > /etc/apt/apt.conf.d/99x",
    "ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.autocrlf GIT_CONFIG_VALUE_0=false",
    "ENV GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=http.sslVerify GIT_CONFIG_VALUE_0=true GIT_CONFIG_KEY_1=a.b GIT_CONFIG_VALUE_1=false",
    "RUN npx cross-env NODE_ENV=production npm ci",
    `RUN TAR_OPTS="-k"; tar $TAR_OPTS -xf a`,
    `RUN CURL_OPTS="-fsSL"; curl $CURL_OPTS https://x.example.com`,
    "ENV GOVC_INSECURE=0 TRIVY_INSECURE=false GF_SMTP_SKIP_VERIFY=false MAMBA_SSL_VERIFY=true",
    "ENV POETRY_CERTIFICATES_FOO_CERT=/etc/ssl/corp.pem",
    "COPY <<EOF /etc/prometheus.yml\n  insecure_skip_verify: false\nEOF",
    "RUN traefik --serversTransport.insecureSkipVerify=false",
    "ENV MONGO_URL=mongodb://db.example.com/a?tls=true&tlsAllowInvalidCertificates=false",
    "RUN wget --no-clobber --no-cache https://x.example.com && wget -e robots=off https://x.example.com",
    "RUN npm install --strict-ssl true && helm pull oci://r.example.com/a",
    "RUN echo 'insecure = true' > /etc/app.conf",
    "RUN sqlcmd -C -S localhost -Q 'select 1' && sqlcmd -C -Q 'select 1' && sqlcmd -c C -S db.example.com",
    "RUN php artisan migrate && php -- --enable-tls",
    "RUN ansible all -m uri -a 'validate_certs=yes'",
    "RUN zypper ar 'https://m.example.com/repo?ssl_verify=yes' a",
    "COPY <<EOF /notes.txt\n--trusted-host is a bad idea\nEOF",
    "RUN echo 'allow-insecure-host = []' > uv.toml",
  );
});

describe("signatures are not checked, and the packages come over plain HTTP", () => {
  checkSeen(
    "apk-allow-untrusted",
    "RUN echo http://m.example.com/main > /etc/motd && apk add --allow-untrusted http://m.example.com/a.apk",
  );
  checkSeen("apt-source-trusted", "RUN echo 'deb [trusted=yes] http://m.example.com/debian stable main' > /etc/apt/sources.list.d/a.list");
  checkSeen(
    "apt-signature-off",
    "RUN echo 'deb http://m.example.com/debian stable main' > /etc/apt/sources.list && apt-get update --allow-insecure-repositories",
    "RUN echo 'deb http://m.example.com/debian stable main' > /etc/apt/sources.list\nRUN apt-get install --allow-unauthenticated a",
    "FROM debian:12\nRUN apt-get install -y --allow-unauthenticated a",
    "FROM ubuntu\nRUN apt-get -o Acquire::AllowInsecureRepositories=true update",
  );
  checkSeen(
    "rpm-signature-off",
    "RUN dnf install --nogpgcheck http://m.example.com/a.rpm",
    "RUN printf '[a]\\nbaseurl=http://m.example.com/\\ngpgcheck=0\\n' > /etc/yum.repos.d/a.repo",
    "RUN zypper ar http://m.example.com/a a\nRUN zypper --no-gpg-checks install b",
  );
  checkMarked(`
RUN apk add --allow-untrusted -X http://m.example.com/main a
            ^^^^^^^^^^^^^^^^^ apk-allow-untrusted
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ apk-plain-http
`);
  checkSilent(
    "RUN apk add --allow-untrusted -X https://m.example.com/main a",
    "RUN apk add --allow-untrusted -X http://localhost/main a",
    "RUN echo 'deb [trusted=yes] https://m.example.com/debian stable main' > /etc/apt/sources.list.d/a.list",
    "RUN echo 'deb [trusted=yes] file:/srv/debs ./' > /etc/apt/sources.list.d/a.list",
    "RUN echo 'deb [signed-by=/a.gpg] http://m.example.com/debian stable main' > /etc/apt/sources.list.d/a.list",
    "LABEL url=http://www.example.com\nRUN apt-get install --allow-unauthenticated a",
    "ENV http_proxy=http://proxy.example.com:3128\nRUN dnf install --nogpgcheck a",
    "RUN dnf install --nogpgcheck https://m.example.com/a.rpm",
    "RUN printf '[a]\\nbaseurl=https://m.example.com/\\ngpgcheck=0\\n' > /etc/yum.repos.d/a.repo",
    "RUN printf '[a]\\nbaseurl=http://m.example.com/\\ngpgcheck=1\\n' > /etc/yum.repos.d/a.repo",
    "FROM debian:12\nRUN sed -i 's,http:,https:,' /etc/apt/sources.list && apt-get install --allow-unauthenticated a",
  );

  test("no sentence says that the packages are signed where that is not looked at", () => {
    const dockerfile = readDockerfile("FROM a\nRUN apk add --allow-untrusted -X http://m.example.com/main a");
    for (const { message } of findSwitches({ log: "", dockerfile })) expect(message).not.toContain("still signed");
  });
});

describe("code comes over plain HTTP", () => {
  checkSeen(
    "npm-plain-http",
    "RUN npm install --registry=http://npm.corp.example a",
    "RUN npm ci --registry http://npm.corp.example",
    "RUN npm config set registry http://npm.corp.example && npm ci",
    "RUN yarn config set npmRegistryServer http://npm.corp.example",
    "ENV NPM_CONFIG_REGISTRY=http://npm.corp.example",
    "RUN echo '@corp:registry=http://npm.corp.example/' > .npmrc",
  );
  checkSeen(
    "pip-plain-http",
    "RUN pip install -i http://pypi.corp.example/simple a",
    "RUN python3 -m pip install --extra-index-url=http://pypi.corp.example/simple a",
    "ENV PIP_INDEX_URL=http://pypi.corp.example/simple",
    "RUN pip config set global.index-url http://pypi.corp.example/simple",
    "RUN printf '[global]\\nindex-url = http://pypi.corp.example/simple\\n' > /etc/pip.conf",
  );
  checkSeen("gem-plain-http", "RUN gem install a --source http://gems.corp.example", "RUN gem sources --add http://gems.corp.example");
  checkSeen(
    "script-over-plain-http",
    "RUN curl -fsSL http://x.example.com/install.sh | sh",
    "RUN wget -qO- http://x.example.com/install.sh | sudo bash -s -- -b /usr/bin",
    "RUN curl http://x.example.com/get.py | python3 -",
  );
  checkSilent(
    "RUN npm ci --registry=https://npm.corp.example && npm ci --registry=http://localhost:4873",
    "ENV PIP_INDEX_URL=http://127.0.0.1:3141/simple NPM_CONFIG_REGISTRY=http://[::1]:4873",
    "RUN pip install -i https://pypi.corp.example/simple a",
    "RUN npm config set proxy http://proxy.example.com && npm config set registry https://npm.corp.example",
    "RUN curl http://x.example.com/a.json | python3 -m json.tool && curl http://x.example.com | bash -c 'cat'",
    "RUN curl -x http://proxy.example.com https://x.example.com/install.sh | sh",
    "RUN curl http://localhost/install.sh | sh && curl -fsSL https://x.example.com/install.sh | sh",
    "RUN curl http://x.example.com/a.tgz | tar xz",
  );

  test("pip's index over plain HTTP needs the trusted host, so that stays until the address changes", () => {
    for (const line of [
      "ENV PIP_INDEX_URL=http://p.corp.example/simple PIP_TRUSTED_HOST=p.corp.example",
      "RUN pip install -i http://p.corp.example/simple --trusted-host p.corp.example a",
    ]) {
      const found = findSwitches({ log: "", dockerfile: readDockerfile(`FROM a\n${line}`) });
      expect(found.map(({ id, removal }) => ({ id, removal }))).toEqual([
        { id: "pip-plain-http", removal: undefined },
        { id: "pip-trusted-host", removal: undefined },
      ]);
    }
  });

  test("is not called verification switched off, and no address is changed by us", () => {
    const report = diagnose({
      log: "",
      dockerfile: "FROM node:22\nRUN npm ci --registry=http://npm.corp.example\n",
      target: undefined,
      runtime: undefined,
    });
    expect(report.cause).not.toBe("verification-switched-off");
    expect(report.warnings.map(({ id }) => id)).toEqual(["npm-plain-http"]);
    expect(report.fixes.map(({ id }) => id)).not.toContain("remove-insecure-switch");
  });
});

describe("what sed looks for is not what it writes", () => {
  checkSilent(
    "RUN sed -i 's/verify=False/verify=True/' client.py",
    "RUN sed -i '/NODE_TLS_REJECT_UNAUTHORIZED=0/d' .env",
    "RUN sed -i 's/sslverify=0/sslverify=1/' /etc/yum.conf",
    "RUN sed -i -e 's/InsecureSkipVerify: true/InsecureSkipVerify: false/' -e 's/a/b/' a.go",
    "RUN sed -i '/verify=False/,/x/{s,verify=False,verify=True,g;p}' a.py",
    "RUN sed -i '\\#verify=False#d' a.py",
    "RUN sed -i 'y/verify=False/verify=Trues/' a.py",
    "RUN sed -n '/rejectUnauthorized: false/=' a.js",
  );
  checkSeen(
    "python-verify-off",
    "RUN sed -i 's/verify=True/verify=False/g' a.py",
    "RUN sed -i '/requests/s|verify=True|verify=False|;s/a/b/' a.py",
    "RUN sed -E -i 's/(verify)=True/\\1=False/' a.py",
    "RUN sed -i 's/$/, verify=False/' a.py",
    "RUN sed -i '$a\\requests.get(u, verify=False)' a.py",
    "RUN sed -i -e '1i s.verify = False' a.py",
  );
  checkSeen("yum-sslverify-off", "RUN sed -i 's/^\\(sslverify\\s*=\\).*/\\10/' /etc/yum.conf");
  checkRemoved("RUN sed -i 's/verify=True/verify=False/' a.py && a", "RUN a");
});

describe("text that is only searched, shown or remarked", () => {
  checkSilent(
    "RUN grep -q 'verify=False' a.py && rg 'rejectUnauthorized: false' .",
    `RUN test "$X" = "NODE_TLS_REJECT_UNAUTHORIZED=0"`,
    "RUN echo 'verify=False' | grep verify",
    "RUN cat <<EOF\nverify=False\nEOF",
    `RUN echo '// Acquire::https::Verify-Peer "false";' > /etc/apt/apt.conf.d/99x`,
    "RUN echo '#http://mirror.example.com/main' >> /etc/apk/repositories",
    "RUN printf 'a\\n# trusted-host = x.example.com\\n' > /etc/pip.conf",
    "COPY <<EOF /a.py\nx = 1  # verify=False\nEOF",
    "COPY <<EOF /a.js\n  // rejectUnauthorized: false\nEOF",
    "COPY <<EOF /README.md\nDo not use `NODE_TLS_REJECT_UNAUTHORIZED=0`.\nEOF",
    "COPY <<EOF /start.sh\n#!/bin/sh\necho 'never set rejectUnauthorized: false'\nEOF",
    "COPY <<EOF /notes\nuse curl -k https://x.example.com\nEOF",
  );
  checkSilent(
    `RUN python -c 'jwt.decode(token, verify=False)'`,
    `RUN python -c 'subprocess.run(["x"], verify=False)'`,
    "COPY <<EOF /a.py\nimage.load(open(path), verify=False)\nEOF",
  );
  checkSeen(
    "python-verify-off",
    `RUN python -c 'requests.get(url(a), timeout=(1, 2), verify=False)'`,
    `RUN python -c 'httpx.Client(verify=False)'`,
    `RUN python -c 's.verify = False'`,
    "COPY <<EOF /a.py\njwt.decode(t, verify=False)\nsession.get(u, verify=False)\nEOF",
  );
  checkMarked(`
COPY <<EOF /a.py
# never verify=False
requests.get(u, verify=False)
                ^^^^^^^^^^^^ python-verify-off
EOF
`);
});

describe("a script that is written is read as one", () => {
  checkMarked(`
COPY <<EOF /start.sh
curl -k https://x.example.com
     ^^ curl-insecure
EOF
COPY <<EOF /start
#!/usr/bin/env bash
exec curl -fk "$URL"
          ^^^ curl-insecure
EOF
RUN cat <<'EOF' > /usr/local/bin/start.sh
wget --no-check-certificate "$URL"
     ^^^^^^^^^^^^^^^^^^^^^^ wget-no-check-certificate
EOF
RUN echo 'curl -k https://x.example.com' > /start.sh
               ^^ curl-insecure
RUN bash <<'EOF'
curl -k https://x.example.com
     ^^ curl-insecure
EOF
`);
  checkRemoved(
    "COPY <<EOF /start.sh\n#!/bin/sh\ncurl -k https://x.example.com\nEOF",
    "COPY <<EOF /start.sh\n#!/bin/sh\ncurl https://x.example.com\nEOF",
  );
  checkRemoved("RUN echo 'curl -k https://x.example.com' > /start.sh", "RUN echo 'curl https://x.example.com' > /start.sh");
});

describe("taking the whole compound out with it, or leaving a command that does nothing", () => {
  const off = "npm set strict-ssl false";
  checkRemoved(`RUN if [ -n "$X" ]; then ${off}; fi\nUSER a`, "USER a");
  checkRemoved(`RUN <<EOF\nif [ -n "$X" ]; then\n  ${off}\nfi\nnpm ci\nEOF`, "RUN <<EOF\nnpm ci\nEOF");
  checkRemoved(`RUN <<EOF\nif [ -n "$X" ]; then\n  a\n  ${off}\nfi\nEOF`, 'RUN <<EOF\nif [ -n "$X" ]; then\n  a\nfi\nEOF');
  checkRemoved(`RUN if a; then ${off}; fi`, "RUN if a; then :; fi");
  checkRemoved(`RUN if [ -n "$X" ]; then ${off}; else b; fi`, 'RUN if [ -n "$X" ]; then :; else b; fi');
  checkRemoved(`RUN if [ -n "$X" ]; then b; else ${off}; fi`, 'RUN if [ -n "$X" ]; then b; else :; fi');
  checkRemoved(`RUN if ${off}; then b; fi`, "RUN if :; then b; fi");
  checkRemoved(`RUN if a && ${off}; then b; fi`, "RUN if a; then b; fi");
  checkRemoved(`RUN while a; do ${off}; done`, "RUN while a; do :; done");
  checkRemoved(`RUN for i in a b; do ${off}; done; b`, "RUN b");
  checkRemoved(`RUN for i in $(a); do ${off}; done`, "RUN for i in $(a); do :; done");
  checkRemoved(`RUN for i in a; do ${off}; b; done`, "RUN for i in a; do b; done");
  checkRemoved(`RUN { ${off}; } && npm ci`, "RUN npm ci");
  checkRemoved(`RUN { ${off}; a; }`, "RUN { a; }");
  checkRemoved(`RUN { a; ${off}; }`, "RUN { a; }");
  checkRemoved(`RUN (a && ${off})`, "RUN (a)");
  checkRemoved(`RUN (${off})\nUSER a`, "USER a");
  checkRemoved(`RUN case $X in a) ${off};; b) c;; esac`, "RUN case $X in a) :;; b) c;; esac");
  checkRemoved(`RUN case $X in a) ${off};; esac; b`, "RUN b");
  checkRemoved(`RUN f() { ${off}; }; f`, "RUN f() { :; }; f");
  checkRemoved(`RUN ${off} || true\nUSER a`, "USER a");
  checkRemoved(`RUN ${off} || exit 1; b`, "RUN b");
  checkRemoved(`RUN a || ${off}`, "RUN a || :");
  checkRemoved(`RUN a && ${off} || b`, "RUN a || b");
  checkRemoved(`RUN ${off} > /log && a`, "RUN a");
  checkRemoved(`RUN sh -c '${off}'\nUSER a`, "USER a");
  checkRemoved(`RUN sh -c '${off} && a'`, "RUN sh -c 'a'");
  checkRemoved(`RUN <<EOF\n${off}\nEOF\nUSER a`, "USER a");
  checkRemoved(`RUN if [ -n "$X" ]; then ${off}; fi && ${off} && npm ci`, "RUN npm ci");
  checkRemoved(`RUN [ -n "$X" ] && ${off}; b`, "RUN b");
  checkRemoved(`RUN set -e; [ -z "$X" ] || ${off}; b`, "RUN set -e; b");
  checkRemoved(`RUN [ -n "$X" ] && ${off} && b`, 'RUN [ -n "$X" ] && b');
  checkRemoved(`RUN [ -n "$X" ] && ${off} || b`, 'RUN [ -n "$X" ] || b');
  checkRemoved(`RUN set -eux; grep -q x /y && ${off}; b`, "RUN set -eux; grep -q x /y && :; b");
  checkRemoved(`RUN set -eux; a && ${off} && b`, "RUN set -eux; a && b");
  checkRemoved("RUN NODE_TLS_REJECT_UNAUTHORIZED=0\nUSER a", "USER a");
  checkRemoved("RUN NODE_TLS_REJECT_UNAUTHORIZED=0; node a.js", "RUN node a.js");
  checkRemoved("RUN A=b NODE_TLS_REJECT_UNAUTHORIZED=0", "RUN A=b");
});

describe("a variable that no program sees is told as that", () => {
  const name = "NODE_TLS_REJECT_UNAUTHORIZED";
  checkSeen(
    "variable-set-in-vain",
    `RUN ${name}=0`,
    `RUN export ${name}=0\nRUN npm ci`,
    `RUN ${name}=0; npm ci`,
    `RUN a && export ${name}=0`,
    `RUN <<EOF\n${name}=0\nnpm ci\nEOF`,
  );
  checkSeen(
    "node-tls-reject-unauthorized",
    `RUN ${name}=0 npm ci`,
    `RUN export ${name}=0; npm ci`,
    `RUN ${name}=0; export ${name}; npm ci`,
    `RUN set -a && ${name}=0 && npm ci`,
    `ENV ${name}=1\nRUN ${name}=0; npm ci`,
    `CMD export ${name}=0; exec node a.js`,
  );
});

test("a removal that would break its neighbours is not offered", () => {
  for (const body of ["a && npm set strict-ssl false | b", "npm set strict-ssl false & b"]) {
    const found = findSwitches({ log: "", dockerfile: readDockerfile(`FROM a\nRUN ${body}`) });
    expect(found.map(({ id, removal }) => ({ id, removal }))).toEqual([{ id: "npm-strict-ssl-off", removal: undefined }]);
  }
});

describe("in the log", () => {
  checkMarked(
    `
  "insecure-registries": ["registry.example.com:5000"],
  ^^^^^^^^^^^^^^^^^^^^^^^^^ docker-insecure-registry
    skip_verify = true
    ^^^^^^^^^^^^^^^^^^ containerd-skip-verify
PS C:> Invoke-RestMethod -SkipCertificateCheck https://x.example.com
                         ^^^^^^^^^^^^^^^^^^^^^ powershell-skip-certificate-check
`,
    true,
  );
  checkMarked(
    `
#12 [build 3/4] RUN curl -k https://x.example.com
                         ^^ curl-insecure
Step 3/9 : RUN npm config set strict-ssl false
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ npm-strict-ssl-off
$ docker run -e NODE_TLS_REJECT_UNAUTHORIZED=0 app
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node-tls-reject-unauthorized
        - name: GIT_SSL_NO_VERIFY
          value: "true"
          ^^^^^^^^^^^^^ git-ssl-verify-off
  PYTHONHTTPSVERIFY: "0"
  ^^^^^^^^^^^^^^^^^^^^^^ python-verify-off
client config: &tls.Config{InsecureSkipVerify:true}
                           ^^^^^^^^^^^^^^^^^^^^^^^ go-insecure-skip-verify
`,
    true,
  );
  checkMarked(
    `
(node:1) Warning: Setting the NODE_TLS_REJECT_UNAUTHORIZED environment variable to '0' makes TLS connections insecure
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node-tls-reject-unauthorized
/usr/lib/x.py:9: InsecureRequestWarning: Unverified HTTPS request is being made to host 'x.example.com'.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ python-verify-off
`,
    true,
  );
  checkMarked(
    `
curl: (60) SSL certificate problem: unable to get local issuer certificate
To connect to x.example.com insecurely, use \`--no-check-certificate'.
turn off curl's verification of the certificate, use the -k (or --insecure) option.
WARNING: use --trusted-host x.example.com
you could set rejectUnauthorized: false, if you want
tls config: InsecureSkipVerify:false
`,
    true,
  );
});

describe("what a log or pasted settings state", () => {
  checkMarked(
    `
tls_config:
  insecure_skip_verify: true
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ go-insecure-skip-verify
strict-ssl=false
^^^^^^^^^^^^^^^^ npm-strict-ssl-off
	sslVerify = false
^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
/kaniko/executor --skip-tls-verify --context dir:///workspace
                 ^^^^^^^^^^^^^^^^^ image-tool-verify-off
*  SSL certificate verify result: unable to get local issuer certificate (20), continuing anyway.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ curl-insecure
WARNING: cannot verify a.example.com's certificate, issued by 'CN=x':
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wget-no-check-certificate
wget: note: TLS certificate validation not implemented
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ busybox-wget-unverified
`,
    true,
  );
  checkMarked(
    `
  insecureSkipVerify: true
  ^^^^^^^^^^^^^^^^^^^^^^^^ go-insecure-skip-verify
        - --skip-tls-verify
^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-tool-verify-off
* skipping SSL peer certificate verification
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ curl-insecure
http.https://git.corp.example.sslverify=false
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ git-ssl-verify-off
`,
    true,
  );
  checkMarked(
    `
  # insecure_skip_verify: true
;strict-ssl=false
  insecure_skip_verify: false
sslVerify = true
strict-ssl=true
you may set strict-ssl=false
npm error strict-ssl=false is not what you want
ERROR: cannot verify a.example.com's certificate, issued by 'CN=x':
* SSL certificate verify ok.
/kaniko/executor --skip-tls-verify=false --context dir:///workspace
      --skip-tls-verify                 Push to insecure registry ignoring TLS verify
        - --skip-tls-verify=false
the note: certificate validation is not implemented here
`,
    true,
  );
});

test("the table is sorted, each id once, each message a sentence", () => {
  const ids = switches.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  for (const { message } of switches) expect(message).toMatch(/^[A-Za-z`][^!]*\.$/);
});

it("takes any text, and every removal can be applied", () => {
  const words = [
    "curl",
    " -k",
    " -sk",
    " x",
    " \\\n",
    "\n",
    "RUN ",
    "ENV ",
    "GIT_SSL_NO_VERIFY=1",
    " && ",
    "; ",
    "npm config set strict-ssl false",
    "'",
    '"',
    "<<E",
    "\nE\n",
    "$(",
    ")",
    " | ",
    "\r\n",
    "FROM a",
    "#",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((it) => it.join("")),
      (body) => {
        const text = `FROM a\nRUN ${body}`;
        const found = findSwitches({ log: text, dockerfile: readDockerfile(text) });
        for (const { removal } of found) if (removal) expect(applyEdits(text, [removal]).startsWith("FROM a")).toBe(true);
        expect(
          applyEdits(
            text,
            found.flatMap(({ removal }) => removal ?? []),
          ).startsWith("FROM a"),
        ).toBe(true);
      },
    ),
    { numRuns: 700, seed: 1 },
  );
});

it("leaves every script that parsed one that parses, and no instruction without anything to do", () => {
  const words = [
    "npm config set strict-ssl false",
    "curl -k x",
    "GIT_SSL_NO_VERIFY=1",
    "a",
    " && ",
    " || ",
    "; ",
    " | ",
    "\n",
    "if ",
    "; then ",
    "; else ",
    "; fi",
    "while ",
    "; do ",
    "; done",
    "{ ",
    "; }",
    "(",
    ")",
    "case x in y) ",
    ";; esac",
    "f() ",
    "sh -c '",
    "'",
    "set -e; ",
  ];
  const scripts = (text: string): readonly (boolean | undefined)[] =>
    readDockerfile(text)?.stages.flatMap(({ instructions }) =>
      instructions.map(({ detail }) => (detail.kind === "run" ? detail.script.understood : undefined)),
    ) ?? [];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((it) => it.join("")),
      (body) => {
        const text = `FROM a\nRUN <<EOF\n${body}\nEOF\nUSER b\n`;
        const [before] = scripts(text);
        const edits = findSwitches({ log: "", dockerfile: readDockerfile(text) }).flatMap(({ removal }) => removal ?? []);
        const [after] = scripts(applyEdits(text, edits));
        if (before === true && edits.length > 0) expect(after).not.toBe(false);
      },
    ),
    { numRuns: 3000, seed: 1 },
  );
});
