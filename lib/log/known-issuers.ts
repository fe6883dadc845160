/** A name found in certificates that tells who really made them. */
export type KnownIssuer = { readonly name: string; readonly pattern: RegExp; readonly source: string };

/** Products that open TLS connections and sign them anew; recognised by the issuer's name. */
export const interceptingProxies: readonly KnownIssuer[] = [
  { name: "Zscaler", pattern: /\bzscaler\b/i, source: "help.zscaler.com: Zscaler Root CA, Zscaler Intermediate Root CA (zscalertwo.net)" },
  {
    name: "Netskope",
    pattern: /\bnetskope\b|\bgoskope\b/i,
    source: "docs.netskope.com: issuer certadmin@netskope.com, ca.<tenant>.goskope.com",
  },
  {
    name: "Palo Alto Networks",
    pattern: /\bpalo ?alto\b|\bprisma access\b|\bglobalprotect\b|\bPAN-?OS\b/i,
    source: "docs.paloaltonetworks.com: forward trust certificate",
  },
  {
    name: "Fortinet FortiGate",
    pattern: /\bfortinet\b|\bfortigate\b|\bFG[0-9A-Z]{10,16}\b/i,
    source: "docs.fortinet.com: Fortinet_CA_SSL, O=Fortinet, OU=Certificate Authority",
  },
  { name: "Cisco Umbrella", pattern: /\bcisco umbrella\b|\bopendns\b/i, source: "docs.umbrella.com: Cisco Umbrella Root CA" },
  {
    name: "Cisco Secure Web Appliance",
    pattern: /\bironport\b|\bcisco (?:wsa|web security|secure web)\b/i,
    source: "cisco.com: Web Security Appliance HTTPS proxy",
  },
  { name: "Sophos", pattern: /\bsophos\b|\bcyberoam\b/i, source: "docs.sophos.com: Sophos SSL CA_<serial>, SecurityAppliance_SSL_CA" },
  { name: "Check Point", pattern: /\bcheck ?point\b/i, source: "sc1.checkpoint.com: HTTPS Inspection outbound CA" },
  {
    name: "Broadcom (Blue Coat, Symantec)",
    pattern: /\bblue ?coat\b|\bsymantec (?:web|cloud|wss)\b|\bcloud ?soc\b|\bproxysg\b/i,
    source: "techdocs.broadcom.com: Cloud SWG, Edge SWG (ProxySG)",
  },
  {
    name: "Forcepoint",
    pattern: /\bforcepoint\b|\bwebsense\b/i,
    source: "help.forcepoint.com: Forcepoint Cloud CA, Websense Public Primary CA",
  },
  {
    name: "Skyhigh (McAfee) Web Gateway",
    pattern: /\bmcafee\b|\bskyhigh\b/i,
    source: "success.skyhighsecurity.com: McAfee Web Gateway default root",
  },
  { name: "Trend Micro", pattern: /\btrend ?micro\b|\bIWSVA\b/i, source: "docs.trendmicro.com: HTTPS decryption CA" },
  { name: "Barracuda", pattern: /\bbarracuda\b/i, source: "campus.barracuda.com: Barracuda Web Security, CloudGen Firewall" },
  { name: "SonicWall", pattern: /\bsonicwall\b/i, source: "sonicwall.com: SonicWall Firewall DPI-SSL" },
  { name: "WatchGuard", pattern: /\bwatchguard\b|\bfireware\b/i, source: "watchguard.com: Fireware HTTPS Proxy (SN …) CA" },
  { name: "Juniper", pattern: /\bjuniper (?:ssl|networks)\b/i, source: "juniper.net: SSL proxy" },
  { name: "iboss", pattern: /\biboss\b/i, source: "iboss.com: iboss network security" },
  { name: "Menlo Security", pattern: /\bmenlo security\b/i, source: "docs.menlosecurity.com" },
  { name: "Cato Networks", pattern: /\bcato networks\b/i, source: "support.catonetworks.com: Cato Networks CA" },
  {
    name: "Cloudflare Gateway",
    pattern: /\bgateway ca - cloudflare\b|\bcloudflare (?:managed g|gateway|for teams)/i,
    source: "developers.cloudflare.com: Gateway CA - Cloudflare Managed G1/G2/G3",
  },
  { name: "Untangle", pattern: /\buntangle\b|\bedge threat management\b/i, source: "wiki.edge.arista.com: SSL Inspector" },
  { name: "Smoothwall", pattern: /\bsmoothwall\b/i, source: "help.smoothwall.net" },
  { name: "Lightspeed", pattern: /\blightspeed (?:rocket|systems)\b/i, source: "lightspeedsystems.com" },
  { name: "Kaspersky", pattern: /\bkaspersky\b/i, source: "support.kaspersky.com: Kaspersky Anti-Virus Personal Root Certificate" },
  { name: "ESET", pattern: /\beset ssl filter\b/i, source: "help.eset.com: ESET SSL Filter CA" },
  {
    name: "Avast or AVG",
    pattern: /\b(?:avast!?|avg) (?:web\/mail|technologies)\b|\bavast web\b/i,
    source: "support.avast.com: Avast Web/Mail Shield Root",
  },
  { name: "Bitdefender", pattern: /\bbitdefender\b/i, source: "bitdefender.com: Bitdefender Personal CA" },
  { name: "Norton", pattern: /\bnorton (?:web\/mail|personal)\b/i, source: "support.norton.com: Norton Web/Mail Shield Root" },
  { name: "AdGuard", pattern: /\badguard personal ca\b/i, source: "adguard.com: AdGuard Personal CA" },
  { name: "NetFree", pattern: /\bnetfree\b/i, source: "netfree.link: NetFree Sign" },
  { name: "mitmproxy", pattern: /\bmitmproxy\b/i, source: "docs.mitmproxy.org: CN=mitmproxy, O=mitmproxy" },
  { name: "Charles Proxy", pattern: /\bcharles proxy\b/i, source: "charlesproxy.com: Charles Proxy CA" },
  { name: "Fiddler", pattern: /\bDO_NOT_TRUST_FiddlerRoot\b|\bfiddler root\b/i, source: "docs.telerik.com: DO_NOT_TRUST_FiddlerRoot" },
  { name: "Burp Suite", pattern: /\bportswigger\b/i, source: "portswigger.net: PortSwigger CA" },
  { name: "OWASP ZAP", pattern: /\bOWASP (?:ZAP|zed attack proxy)\b|\bZAP root\b/i, source: "zaproxy.org: OWASP Zed Attack Proxy Root CA" },
  { name: "Proxyman", pattern: /\bproxyman\b/i, source: "docs.proxyman.io: Proxyman CA" },
  { name: "Squid", pattern: /\bsquid (?:ca|proxy)\b|\bssl[_-]?bump\b/i, source: "wiki.squid-cache.org: SslBump" },
  { name: "pfSense or OPNsense", pattern: /\b(?:pfsense|opnsense)\b/i, source: "docs.netgate.com, docs.opnsense.org: web proxy CA" },
];

/** Certificates that a product serves until somebody gives it a real one, and authorities made for tests or for one cluster. */
export const defaultCertificates: readonly KnownIssuer[] = [
  {
    name: "ingress-nginx",
    pattern: /kubernetes ingress controller fake certificate|\bingress\.local\b/i,
    source: "kubernetes.github.io/ingress-nginx: default SSL certificate",
  },
  {
    name: "Traefik",
    pattern: /\btraefik default cert\b|\b[0-9a-f]{32}\.[0-9a-f]{32}\.traefik\.default\b/i,
    source: "doc.traefik.io: default certificate",
  },
  {
    name: "OpenShift router",
    pattern:
      /\bingress-operator@[0-9]{8,12}\b|\bopenshift-service-serving-signer@[0-9]{8,12}\b|\bkube-apiserver-(?:lb|localhost|service-network)-signer\b/i,
    source: "docs.openshift.com: ingress operator's default certificate",
  },
  { name: "Rancher", pattern: /\bdynamiclistener(?:-ca|-org)?\b/i, source: "github.com/rancher/dynamiclistener" },
  { name: "k3s", pattern: /\bk3s-(?:server|client|request-header)-ca@[0-9]{8,12}\b/i, source: "docs.k3s.io: k3s certificate" },
  { name: "RKE2", pattern: /\brke2-(?:server|client|request-header)-ca@[0-9]{8,12}\b/i, source: "docs.rke2.io: rke2 certificate" },
  { name: "minikube", pattern: /\bminikube ?ca\b/i, source: "minikube.sigs.k8s.io: minikubeCA" },
  {
    name: "Let's Encrypt staging",
    pattern:
      /\(staging\)|\bfake le (?:root|intermediate)\b|\bpretend pear\b|\bartificial apricot\b|\bbogus broccoli\b|\bcounterfeit cashew\b/i,
    source: "letsencrypt.org/docs/staging-environment",
  },
  {
    name: "Pebble (ACME test server)",
    pattern: /\bpebble (?:root|intermediate) ca\b|\bminica root ca\b/i,
    source: "github.com/letsencrypt/pebble, github.com/jsha/minica",
  },
  { name: "mkcert", pattern: /\bmkcert\b/i, source: "github.com/FiloSottile/mkcert: mkcert development CA" },
  { name: "Caddy's local authority", pattern: /\bcaddy local authority\b/i, source: "caddyserver.com/docs/automatic-https" },
  { name: "step-ca", pattern: /\bsmallstep\b|\bstep[- ]ca\b/i, source: "smallstep.com/docs/step-ca" },
  {
    name: "Istio",
    pattern: /\bO ?= ?cluster\.local\b|\bistio[- ]?(?:d|ca|citadel)\b/i,
    source: "istio.io: self-signed CA, O=cluster.local",
  },
  { name: "Linkerd", pattern: /\b(?:root|identity)\.linkerd\.cluster\.local\b/i, source: "linkerd.io: identity issuer" },
  { name: "cert-manager's webhook", pattern: /\bcert-manager-webhook-ca\b/i, source: "cert-manager.io: dynamic authority" },
  { name: "CockroachDB", pattern: /\bO ?= ?Cockroach\b/, source: "cockroachlabs.com: cockroach cert" },
  {
    name: "Elasticsearch",
    pattern: /\belastic certificate tool autogenerated ca\b|\belasticsearch security auto-configuration (?:http|transport) ca\b/i,
    source: "elastic.co: security auto-configuration",
  },
  {
    name: "MySQL",
    pattern: /\bMySQL_Server_[0-9.]{3,12}_Auto_Generated_(?:CA|Server)_Certificate\b/i,
    source: "dev.mysql.com: automatically generated SSL files",
  },
  { name: "SQL Server", pattern: /\bSSL_Self_Signed_Fallback\b/i, source: "learn.microsoft.com: self-signed fallback certificate" },
  { name: "Windows remote desktop or IIS Express", pattern: /\bIIS Express Development Certificate\b/i, source: "learn.microsoft.com" },
  {
    name: "ASP.NET Core developer certificate",
    pattern: /\bASP\.NET Core HTTPS development certificate\b/i,
    source: "learn.microsoft.com: dotnet dev-certs",
  },
  { name: "Plesk", pattern: /\bCN ?= ?Plesk\b/i, source: "docs.plesk.com: default certificate" },
  { name: "VMware", pattern: /\bVMware (?:Installer|default certificate)\b/i, source: "docs.vmware.com: ESXi default certificate" },
  {
    name: "Proxmox",
    pattern: /\bPVE Cluster (?:Manager CA|Node)\b|\bProxmox Virtual Environment\b/i,
    source: "pve.proxmox.com: certificate management",
  },
  { name: "Synology", pattern: /\bsynology inc\b/i, source: "kb.synology.com: default certificate" },
  { name: "UniFi", pattern: /\bO ?= ?Ubiquiti\b|\bunifi\.local\b/i, source: "help.ui.com" },
  { name: "Debian's snakeoil", pattern: /\bsnake ?oil\b/i, source: "Debian package ssl-cert: ssl-cert-snakeoil" },
  { name: "OpenSSL's defaults", pattern: /\bInternet Widgits Pty Ltd\b/, source: "openssl.org: openssl.cnf" },
  {
    name: "Go's httptest",
    pattern: /\bO ?= ?Acme Co\b|\bvalid for example\.com, not\b/,
    source: "go.dev: net/http/internal/testcert, crypto/tls generate_cert.go",
  },
];

/** The first entry whose name stands in the text. */
export function findKnownIssuer(table: readonly KnownIssuer[], text: string): KnownIssuer | undefined {
  return table.find((it) => it.pattern.test(text));
}
