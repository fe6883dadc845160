import type { Situation } from "./situation";

/** A program that reads no other CA file than the one its settings name. */
export type OwnSetting = {
  readonly program: string;
  /** The setting, as code. */
  readonly setting: string;
  readonly note: string | undefined;
  readonly language: "nginx" | "yaml" | "text";
  readonly snippet: string;
};

/** Told by its message; undefined for every program that has a list by default. */
export function findOwnSetting({ failure, log }: Pick<Situation, "failure" | "log">): OwnSetting | undefined {
  if (failure === undefined) return undefined;
  if (failure.signature === "nginx-upstream") return nginx;
  if (failure.signature === "pg-root" || failure.signature === "pg-verify") return postgres;
  const line = log.slice(Math.max(0, failure.span.start - 400), failure.span.end + 100);
  return failure.runtime === "openssl" && /cert_validator|TLS_error:[|_]/.test(line) ? envoy : undefined;
}

const nginx: OwnSetting = {
  program: "`nginx`",
  setting: "`proxy_ssl_trusted_certificate`",
  note: undefined,
  language: "nginx",
  snippet: [
    "# nginx.conf, beside proxy_pass; the file must hold the authority of the upstream",
    "proxy_ssl_verify on;",
    "proxy_ssl_trusted_certificate /etc/nginx/upstream-ca.pem;",
    "proxy_ssl_name NAME-IN-THE-CERTIFICATE;",
    "proxy_ssl_server_name on;",
  ].join("\n"),
};

const postgres: OwnSetting = {
  program: "PostgreSQL's client library",
  setting: "`sslrootcert` (without it `~/.postgresql/root.crt` of the user who runs the program)",
  note: "From PostgreSQL 16 on `sslrootcert=system` reads the system's list instead; that is for servers with a public certificate.",
  language: "text",
  snippet: [
    "# in the connection string, or as PGSSLROOTCERT and PGSSLMODE in the environment",
    "sslmode=verify-full sslrootcert=/etc/corp/postgres-ca.pem",
  ].join("\n"),
};

const envoy: OwnSetting = {
  program: "Envoy",
  setting: "`validation_context.trusted_ca` of the cluster",
  note: undefined,
  language: "yaml",
  snippet: [
    "# envoy.yaml, in the UpstreamTlsContext of the cluster",
    "common_tls_context:",
    "  validation_context:",
    "    trusted_ca:",
    "      filename: /etc/envoy/upstream-ca.pem",
  ].join("\n"),
};
