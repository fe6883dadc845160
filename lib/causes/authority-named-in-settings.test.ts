import { expect, test } from "vitest";
import { reportJson } from "../report-json";

/** Programs with a CA file of their own get their setting, and no patch of the image. */
function checkSetting(log: string, dockerfile: string, wanted: string): void {
  const report = reportJson({ log, dockerfile });
  expect(report.cause).toBe("authority-named-in-settings");
  const [fix] = report.fixes;
  expect(fix?.patched).toBe(null);
  expect(fix?.snippet).toContain(wanted);
}

test("nginx, libpq and Envoy", () => {
  checkSetting(
    '2026/11/02 09:00:01 [error] 29#29: *17 upstream SSL certificate verify error: (20:unable to get local issuer certificate) while SSL handshaking to upstream, client: 172.18.0.1, upstream: "https://10.5.0.9:8443/api"',
    "FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\n",
    "proxy_ssl_trusted_certificate",
  );
  checkSetting(
    'psql: error: connection to server at "db.internal" (10.0.0.8), port 5432 failed: SSL error: certificate verify failed',
    'FROM postgres:17\nCMD ["/run.sh"]\n',
    "sslrootcert=",
  );
});

test("a program with a list by default is another matter", () => {
  expect(reportJson({ log: "curl: (60) SSL certificate problem: unable to get local issuer certificate" }).cause).not.toBe(
    "authority-named-in-settings",
  );
});
