/** A name found in certificates that tells who really made them. */
export type KnownIssuer = { readonly name: string; readonly pattern: RegExp; readonly source: string };

/** Programs with which somebody reads connections on purpose, on one machine and for a while. */
const debuggingProxies: ReadonlySet<string> = new Set([
  "mitmproxy",
  "Charles Proxy",
  "Fiddler",
  "Burp Suite",
  "OWASP ZAP",
  "Proxyman",
  "HTTP Toolkit",
]);

/** The debugging proxy whose name stands in a product's name or an issuer. */
export function findDebuggingProxy(text: string): string | undefined {
  return interceptingProxies.find(({ name, pattern }) => debuggingProxies.has(name) && (name === text || pattern.test(text)))?.name;
}

/** Products that open TLS connections and sign them anew; recognised by the issuer's name. */
export const interceptingProxies: readonly KnownIssuer[] = [
  {
    name: "Zscaler",
    pattern: /\bzscaler\b/i,
    source: 'quoted in public repositories: "issuer CN=Zscaler Intermediate Root CA (zscalerthree.net), O=Zscaler Inc."',
  },
  {
    name: "Netskope",
    pattern: /\bnetskope\b|\bgoskope\b/i,
    source: 'quoted in public repositories: "issuer emailAddress=certadmin@netskope.com, CN=ca.<tenant>.goskope.com"',
  },
  {
    name: "Palo Alto Networks",
    pattern: /\bpalo ?alto\b|\bprisma access\b|\bglobalprotect\b|\bPAN-?OS\b/i,
    source: "memory (docs.paloaltonetworks.com: forward trust certificate, named by the customer)",
  },
  {
    name: "Fortinet FortiGate",
    pattern: /\bfortinet\b|\bfortigate\b|\bFG[0-9A-Z]{10,16}\b/i,
    source:
      'quoted in public repositories: "Fortinet_CA_SSL" (the certificate\'s own names, O=Fortinet and the serial number, from memory)',
  },
  {
    name: "Cisco Umbrella",
    pattern: /\bcisco umbrella\b|\bopendns\b/i,
    source: 'quoted in public repositories: "Issuer: O=Cisco, CN=Cisco Umbrella Root CA"',
  },
  {
    name: "Cisco Secure Web Appliance",
    pattern: /\bironport\b|\bcisco (?:wsa|web security|secure web)\b/i,
    source: "memory (cisco.com: Web Security Appliance, HTTPS proxy)",
  },
  { name: "Sophos", pattern: /\bsophos\b|\bcyberoam\b/i, source: 'quoted in public repositories: "CN=Sophos SSL CA_<serial>, O=Sophos"' },
  { name: "Check Point", pattern: /\bcheck ?point\b/i, source: "memory (sc1.checkpoint.com: HTTPS Inspection, outbound CA)" },
  {
    name: "Broadcom (Blue Coat, Symantec)",
    pattern: /\bblue ?coat\b|\bsymantec (?:web|cloud|wss)\b|\bcloud ?soc\b|\bproxysg\b/i,
    source: 'quoted in public repositories: "Symantec Web Security Service" (the names on its certificates from memory)',
  },
  {
    name: "Forcepoint",
    pattern: /\bforcepoint\b|\bwebsense\b/i,
    source: 'quoted in public repositories: "Websense Public Primary Certificate Authority"',
  },
  {
    name: "Skyhigh (McAfee) Web Gateway",
    pattern: /\bmcafee\b|\bskyhigh\b/i,
    source: 'quoted in public repositories: "McAfee Web Gateway" (the name of its default root from memory)',
  },
  { name: "Trend Micro", pattern: /\btrend ?micro\b|\bIWSVA\b/i, source: "memory (docs.trendmicro.com: HTTPS decryption CA)" },
  { name: "Barracuda", pattern: /\bbarracuda\b/i, source: "memory (campus.barracuda.com: Web Security Gateway, CloudGen Firewall)" },
  { name: "SonicWall", pattern: /\bsonicwall\b/i, source: "memory (sonicwall.com: SonicWall Firewall DPI-SSL)" },
  { name: "WatchGuard", pattern: /\bwatchguard\b|\bfireware\b/i, source: "memory (watchguard.com: Fireware HTTPS Proxy (SN …) CA)" },
  { name: "Juniper", pattern: /\bjuniper (?:ssl|networks)\b/i, source: "memory (juniper.net: SSL proxy)" },
  { name: "iboss", pattern: /\biboss\b/i, source: "memory (iboss.com: iboss network security)" },
  { name: "Menlo Security", pattern: /\bmenlo security\b/i, source: "memory (docs.menlosecurity.com)" },
  { name: "Cato Networks", pattern: /\bcato networks\b/i, source: "memory (support.catonetworks.com: Cato Networks CA)" },
  {
    name: "Cloudflare Gateway",
    pattern: /\bgateway ca - cloudflare\b|\bcloudflare (?:managed g|gateway|for teams)/i,
    source: 'quoted in public repositories: "CN=Gateway CA - Cloudflare Managed G1 <account>, G2"',
  },
  { name: "Untangle", pattern: /\buntangle\b|\bedge threat management\b/i, source: "memory (wiki.edge.arista.com: SSL Inspector)" },
  { name: "Smoothwall", pattern: /\bsmoothwall\b/i, source: "memory (help.smoothwall.net)" },
  { name: "Lightspeed", pattern: /\blightspeed (?:rocket|systems)\b/i, source: "memory (lightspeedsystems.com)" },
  {
    name: "Kaspersky",
    pattern: /\bkaspersky\b/i,
    source: 'quoted in public repositories: "O = AO Kaspersky Lab, CN = Kaspersky Anti-Virus Personal Root Certificate"',
  },
  {
    name: "ESET",
    pattern: /\beset ssl filter\b/i,
    source: 'quoted in public repositories: "O=ESET, spol. s r. o., CN=ESET SSL Filter CA"',
  },
  {
    name: "Avast or AVG",
    pattern: /\b(?:avast!?|avg) (?:web\/mail|technologies)\b|\bavast web\b/i,
    source: 'quoted in public repositories: "Avast Web/Mail Shield Root"',
  },
  { name: "Bitdefender", pattern: /\bbitdefender\b/i, source: 'quoted in public repositories: "Bitdefender Personal CA.Net-Defender"' },
  {
    name: "Norton",
    pattern: /\bnorton (?:web\/mail|personal)\b/i,
    source: 'quoted in public repositories: "O = Norton Web/Mail Shield, CN = Norton Web/Mail Shield Root"',
  },
  { name: "AdGuard", pattern: /\badguard personal ca\b/i, source: "memory (adguard.com: AdGuard Personal CA)" },
  { name: "NetFree", pattern: /\bnetfree\b/i, source: "memory (netfree.link: NetFree Sign)" },
  { name: "mitmproxy", pattern: /\bmitmproxy\b/i, source: "mitmproxy/mitmproxy mitmproxy/certs.py: CN=mitmproxy, O=mitmproxy" },
  { name: "Charles Proxy", pattern: /\bcharles proxy\b/i, source: 'quoted in public repositories: "Charles Proxy CA (2 Jan 2023, …)"' },
  {
    name: "Fiddler",
    pattern: /\bDO_NOT_TRUST_FiddlerRoot\b|\bfiddler root\b/i,
    source: 'quoted in public repositories: "DO_NOT_TRUST_FiddlerRoot"',
  },
  {
    name: "Burp Suite",
    pattern: /\bportswigger\b/i,
    source: 'quoted in public repositories: "C=PortSwigger, O=PortSwigger, OU=PortSwigger CA, CN=PortSwigger CA"',
  },
  {
    name: "OWASP ZAP",
    pattern: /\bOWASP (?:ZAP|zed attack proxy)\b|\bZAP root\b/i,
    source: "zaproxy/zap-extensions addOns/network: OWASP Zed Attack Proxy Root CA (from memory)",
  },
  { name: "HTTP Toolkit", pattern: /\bhttp toolkit ca\b/i, source: "memory (httptoolkit.com: HTTP Toolkit CA)" },
  { name: "Proxyman", pattern: /\bproxyman\b/i, source: "memory (docs.proxyman.io: Proxyman CA)" },
  { name: "Squid", pattern: /\bsquid (?:ca|proxy)\b|\bssl[_-]?bump\b/i, source: "memory (wiki.squid-cache.org: SslBump)" },
  {
    name: "pfSense or OPNsense",
    pattern: /\b(?:pfsense|opnsense)\b/i,
    source: "memory (docs.netgate.com, docs.opnsense.org: web proxy CA)",
  },
];

/** Certificates that a product serves until somebody gives it a real one, and authorities made for tests or for one cluster. */
export const defaultCertificates: readonly KnownIssuer[] = [
  {
    name: "ingress-nginx",
    pattern: /kubernetes ingress controller fake certificate|\bingress\.local\b/i,
    source: 'quoted in public repositories: "O=Acme Co, CN=Kubernetes Ingress Controller Fake Certificate"',
  },
  {
    name: "Traefik",
    pattern: /\btraefik default cert\b|\b[0-9a-f]{32}\.[0-9a-f]{32}\.traefik\.default\b/i,
    source:
      'quoted in public repositories: "CN=TRAEFIK DEFAULT CERT"; cert-manager/cert-manager#2332 and trueforge-org/truecharts#12167 (<32 digits>.<32 digits>.traefik.default)',
  },
  {
    name: "OpenShift router",
    pattern:
      /\bingress-operator@[0-9]{8,12}\b|\bopenshift-service-serving-signer@[0-9]{8,12}\b|\bkube-apiserver-(?:lb|localhost|service-network)-signer\b/i,
    source: 'quoted in public repositories: "issuer=CN=ingress-operator@1742247591" (the other signers from memory)',
  },
  {
    name: "Rancher",
    pattern: /\bdynamiclistener(?:-ca|-org)?\b/i,
    source: "rancher/dynamiclistener cert/cert.go: dynamiclistener-ca@<time>, O=dynamiclistener-org",
  },
  {
    name: "k3s",
    pattern: /\bk3s-(?:server|client|request-header)-ca@[0-9]{8,12}\b/i,
    source: 'quoted in public repositories: "issuer: CN=k3s-server-ca@1618703981"',
  },
  {
    name: "RKE2",
    pattern: /\brke2-(?:server|client|request-header)-ca@[0-9]{8,12}\b/i,
    source: "memory (rancher/rke2: rke2-server-ca@<time>, after the manner of k3s)",
  },
  {
    name: "kubeadm",
    // Alone where Go names the authority that it tried.
    pattern: /\bCN ?= ?"?kubernetes(?![\w.-])|^kubernetes$/m,
    source:
      "kubernetes/kubernetes cmd/kubeadm/app/phases/certs/certlist.go: CommonName: kubernetes (kind and minikube clusters use it too)",
  },
  { name: "minikube", pattern: /\bminikube ?ca\b/i, source: 'quoted in public repositories: "Issuer: CN = minikubeCA"' },
  {
    name: "Let's Encrypt staging",
    pattern:
      /\(staging\) (?:pretend|bogus|baloney|yonder|wannabe|counterfeit|artificial|ersatz|doctored|tenuous|riddling|mysterious|false|puzzling|yearning|pseudo|fake (?:fig|farro)|not nectarine|cad corn|dastardly|let's|internet security)\b|\bfake le (?:root|intermediate)\b|\bpretend pear\b|\bartificial apricot\b|\bbogus broccoli\b|\bcounterfeit cashew\b/i,
    source:
      'https://letsencrypt.org/docs/staging-environment (roots and intermediates by name); quoted in public repositories: "(STAGING) Internet Security Research Group, CN = (STAGING) Pretend Pear X1"',
  },
  {
    name: "Pebble (ACME test server)",
    pattern: /\bpebble (?:root|intermediate) ca\b|\bminica root ca\b/i,
    source: "memory (letsencrypt/pebble ca/ca.go, jsha/minica main.go)",
  },
  { name: "mkcert", pattern: /\bmkcert\b/i, source: 'quoted in public repositories: "issuer: O=mkcert development CA, OU=<user>@<host>"' },
  {
    name: "Caddy's local authority",
    pattern: /\bcaddy local authority\b/i,
    source: "caddyserver/caddy modules/caddypki/ca.go defaultCAName",
  },
  { name: "step-ca", pattern: /\bsmallstep\b|\bstep[- ]ca\b/i, source: 'quoted in public repositories: "Subject: Smallstep Root CA"' },
  {
    name: "Istio",
    pattern: /\bO ?= ?cluster\.local\b|\bistio[- ]?(?:d|ca|citadel)\b/i,
    source: "memory (istio/istio security/pkg/pki/ca: O=cluster.local)",
  },
  {
    name: "Linkerd",
    pattern: /\b(?:root|identity)\.linkerd\.cluster\.local\b/i,
    source: 'quoted in public repositories: "step certificate create identity.linkerd.cluster.local"',
  },
  {
    name: "cert-manager's webhook",
    pattern: /\bcert-manager-webhook-ca\b/i,
    source: 'quoted in public repositories: "--dynamic-serving-ca-secret-name=cert-manager-webhook-ca"',
  },
  { name: "CockroachDB", pattern: /\bO ?= ?Cockroach\b/, source: "memory (cockroachdb/cockroach pkg/security: O=Cockroach)" },
  {
    name: "Elasticsearch",
    pattern: /\belastic certificate tool autogenerated ca\b|\belasticsearch security auto-configuration (?:http|transport) ca\b/i,
    source: "memory (elastic/elasticsearch: Elastic Certificate Tool Autogenerated CA)",
  },
  {
    name: "MySQL",
    pattern: /\bMySQL_Server_[0-9.]{3,12}_Auto_Generated_(?:CA|Server)_Certificate\b/i,
    source: "memory (mysql/mysql-server sql/auth: MySQL_Server_<version>_Auto_Generated_CA_Certificate)",
  },
  {
    name: "SQL Server",
    pattern: /\bSSL_Self_Signed_Fallback\b/i,
    source: 'quoted in public repositories: "Issuer: commonName=SSL_Self_Signed_Fallback"',
  },
  {
    name: "Windows remote desktop or IIS Express",
    pattern: /\bIIS Express Development Certificate\b/i,
    source: "memory (learn.microsoft.com: IIS Express Development Certificate)",
  },
  {
    name: "ASP.NET Core developer certificate",
    pattern: /\bASP\.NET Core HTTPS development certificate\b/i,
    source: "memory (dotnet/aspnetcore src/Shared/CertificateGeneration: ASP.NET Core HTTPS development certificate)",
  },
  { name: "Plesk", pattern: /\bCN ?= ?Plesk\b/i, source: "memory (docs.plesk.com: default certificate)" },
  {
    name: "VMware",
    pattern: /\bVMware (?:Installer|default certificate)\b/i,
    source: "memory (docs.vmware.com: ESXi default certificate)",
  },
  {
    name: "Proxmox",
    pattern: /\bPVE Cluster (?:Manager CA|Node)\b|\bProxmox Virtual Environment\b/i,
    source: "memory (pve.proxmox.com: certificate management)",
  },
  { name: "Synology", pattern: /\bsynology inc\b/i, source: "memory (kb.synology.com: default certificate)" },
  { name: "UniFi", pattern: /\bO ?= ?Ubiquiti\b|\bunifi\.local\b/i, source: "memory (help.ui.com)" },
  { name: "Debian's snakeoil", pattern: /\bsnake ?oil\b/i, source: "memory (Debian package ssl-cert: ssl-cert-snakeoil)" },
  {
    name: "OpenSSL's defaults",
    pattern: /\bInternet Widgits Pty Ltd\b/,
    source: "openssl/openssl apps/openssl.cnf 0.organizationName_default",
  },
  {
    name: "Go's httptest",
    pattern: /\bO ?= ?Acme Co\b|\bvalid for example\.com, not\b/,
    source: "golang/go src/crypto/tls/generate_cert.go: O=Acme Co",
  },
];

/** The first entry whose name stands in the text. */
export function findKnownIssuer(table: readonly KnownIssuer[], text: string): KnownIssuer | undefined {
  return table.find((it) => it.pattern.test(text));
}
