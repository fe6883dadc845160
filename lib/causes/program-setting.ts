import type { FixId } from "../fixes/fix-ids";
import type { Phase } from "../vocabulary";
import type { Situation } from "./situation";

/** A program that reads the system's list, and has a setting for a CA file beside it: the nearer way, as no image has to change. */
export type ProgramSetting = {
  readonly program: string;
  /** The setting, as code. */
  readonly setting: string;
  readonly language: "shell" | "yaml" | "text";
  readonly snippet: readonly string[];
  readonly citation: string;
};

/** Told by words that only this program writes, on the failing line or beside it. */
export function findProgramSetting({ failure, log }: Pick<Situation, "failure" | "log">): ProgramSetting | undefined {
  if (failure === undefined) return undefined;
  const before = log.lastIndexOf("\n", log.lastIndexOf("\n", failure.span.start) - 1);
  const after = log.indexOf("\n", log.indexOf("\n", failure.span.end) + 1);
  const near = log.slice(
    Math.max(before + 1, failure.span.start - 1500),
    Math.min(after < 0 ? log.length : after, failure.span.end + 1500),
  );
  return settings.find(({ says, phase }) => (phase === undefined || phase === failure.phase) && says.test(near));
}

export function settingFixesOf(situation: Situation): readonly FixId[] {
  return findProgramSetting(situation) === undefined ? [] : ["name-authority-in-settings"];
}

const settings: readonly (ProgramSetting & { readonly says: RegExp; readonly phase?: Phase })[] = [
  {
    // What its server met and only passes on is the server's.
    phase: "host",
    says: /\bargocd [a-z][a-z-]{1,20}\b|server certificate had error:[^\n]{1,400}Proceed insecurely/,
    program: "The `argocd` command",
    setting: "`--server-crt`",
    language: "shell",
    snippet: [
      "# the CA of Argo CD's server, or the certificate that it made itself; from its own cluster, not from the connection that fails",
      "kubectl -n argocd get secret argocd-secret -o jsonpath='{.data.tls\\.crt}' | base64 -d > argocd.crt",
      "argocd login SERVER --server-crt argocd.crt",
      "# for good: give the server a certificate that its clients know; it takes this secret up by itself",
      "kubectl -n argocd create secret tls argocd-server-tls --cert=fullchain.pem --key=server.key",
    ],
    citation:
      "https://argo-cd.readthedocs.io/en/stable/operator-manual/tls/; argoproj/argo-cd cmd/argocd/commands/root.go, option server-crt",
  },
  {
    says: /component="?scrape manager|scrape_pool=|\bcomponent=remote\b[^\n]{0,80}\bremote_name=|\bremote_name=[^\n]{0,200}\/api\/v1\/(?:push|write)/,
    program: "Prometheus",
    setting: "`tls_config.ca_file`",
    language: "yaml",
    snippet: [
      "# prometheus.yml, in the job below scrape_configs or in the entry below remote_write",
      "tls_config:",
      "  ca_file: /etc/prometheus/corp-ca.crt",
    ],
    citation: "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config",
  },
  {
    says: /component=dispatcher\b|Notify for alerts failed|notify retry canceled/,
    program: "Alertmanager",
    setting: "`http_config.tls_config.ca_file` of the receiver",
    language: "yaml",
    snippet: [
      "# alertmanager.yml, in the receiver's entry; for e-mail it is tls_config without http_config",
      "http_config:",
      "  tls_config:",
      "    ca_file: /etc/alertmanager/corp-ca.crt",
    ],
    citation: "https://prometheus.io/docs/alerting/latest/configuration/#http_config",
  },
  {
    says: /\bcomponent_(?:path|id)=/,
    program: "Grafana Alloy",
    setting: "`tls_config` of the endpoint",
    language: "text",
    snippet: [
      "// in the endpoint block of loki.write, prometheus.remote_write or pyroscope.write",
      "tls_config {",
      '  ca_file = "/etc/alloy/corp-ca.crt"',
      "}",
    ],
    citation: "https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/",
  },
  {
    says: /\bcomponent=client\b[^\n]{0,300}error sending batch/,
    program: "Promtail",
    setting: "`tls_config.ca_file` of the client",
    language: "yaml",
    snippet: ["# promtail's configuration, in the entry below clients", "tls_config:", "  ca_file: /etc/promtail/corp-ca.crt"],
    citation: "https://grafana.com/docs/loki/latest/send-data/promtail/configuration/#clients",
  },
  {
    says: /\blogger=(?:tsdb|data-?sources?|data-proxy-log|plugin)[.\s]/,
    program: "Grafana",
    setting: "`tlsCACert` of the data source",
    language: "yaml",
    snippet: [
      "# provisioning/datasources/….yaml; on the page of the data source it is TLS settings, Add self-signed certificate",
      "jsonData:",
      "  tlsAuthWithCACert: true",
      "secureJsonData:",
      "  tlsCACert: $__file{/etc/grafana/corp-ca.crt}",
    ],
    citation: "https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources",
  },
  {
    says: /\bexporterhelper\/|"(?:otelcol\.component\.)?kind": ?"[Ee]xporter"/,
    program: "The OpenTelemetry Collector",
    setting: "`tls.ca_file` of the exporter",
    language: "yaml",
    snippet: ["# the collector's configuration, in the exporter's entry", "tls:", "  ca_file: /etc/otelcol/corp-ca.crt"],
    citation: "open-telemetry/opentelemetry-collector config/configtls/README.md",
  },
  {
    says: /\[output:[\w.-]{1,60}:[\w.-]{1,60}\]/,
    program: "Fluent Bit",
    setting: "`tls.ca_file` of the output",
    language: "text",
    snippet: ["# in the [OUTPUT] section", "tls.ca_file  /etc/corp/corp-ca.crt"],
    citation: "https://docs.fluentbit.io/manual/administration/transport-security",
  },
  {
    says: /"service\.name": ?"(?:file|metric|heart|packet|audit)beat"|\bpublisher_pipeline_output\b/,
    program: "The Beats agent",
    setting: "`ssl.certificate_authorities` of the output",
    language: "yaml",
    snippet: ["# filebeat.yml and its kin", "output.elasticsearch:", "  ssl.certificate_authorities: [/etc/corp/corp-ca.crt]"],
    citation: "https://www.elastic.co/docs/reference/beats/filebeat/configuration-ssl",
  },
  {
    says: /external-secrets\.io|\bexternal-secrets\b|\b(?:Cluster)?SecretStore\b/,
    program: "External Secrets",
    setting: "`caProvider` of the store",
    language: "yaml",
    snippet: [
      "# kubectl -n NAMESPACE create configmap corp-ca --from-file=ca.crt=corp-ca.crt",
      "# in the SecretStore, for Vault; a ClusterSecretStore also names the namespace",
      "spec:",
      "  provider:",
      "    vault:",
      "      caProvider:",
      "        type: ConfigMap",
      "        name: corp-ca",
      "        key: ca.crt",
    ],
    citation: "https://external-secrets.io/latest/provider/hashicorp-vault/; external-secrets/external-secrets docs/api/spec.md CAProvider",
  },
];
