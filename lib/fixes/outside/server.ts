import { servedChainCommand } from "../../causes/commands";
import { defineSnippet } from "./define-snippet";

/** What the server, or whoever runs it, has to put right. */
export const serverFixes = [
  defineSnippet({
    id: "send-full-chain",
    title: "Let the server send its whole chain",
    on: "command",
    language: "shell",
    why: "A server must send its certificate and the intermediate that signed it. Browsers often find a missing one by themselves; programs do not.",
    catch:
      "This is for whoever runs the server. Do not put the intermediate into a store of your own meanwhile: many programs (Go for one) then trust it like a root, and the next renewal may come from another.",
    rank: 10,
    snippet: ({ situation }) =>
      [
        "# the server's certificate first, then the intermediate; certbot writes it as fullchain.pem, by hand it is",
        "cat server.crt intermediate.crt > fullchain.pem",
        "# nginx: ssl_certificate /etc/ssl/fullchain.pem;   then reload it",
        "# what is sent now:",
        servedChainCommand(situation),
      ].join("\n"),
  }),
  defineSnippet({
    id: "renew-certificate",
    title: "Renew the server's certificate",
    on: "command",
    language: "shell",
    why: "An expired certificate is refused by every client. Renewed and loaded, it works at once.",
    catch: "Renewed is not loaded: most servers read the file only when they start or reload.",
    rank: 10,
    snippet: ({ name, port }) =>
      [
        "# what the server shows now",
        `openssl s_client -connect ${name}:${port} -servername ${name} </dev/null 2>/dev/null | openssl x509 -noout -subject -issuer -dates`,
        "# with certbot",
        "sudo certbot renew && sudo systemctl reload nginx",
        "# with cert-manager",
        "cmctl renew CERTIFICATE -n NAMESPACE",
      ].join("\n"),
  }),
  defineSnippet({
    id: "issue-certificate-for-name",
    title: "Issue a certificate for the name that is called",
    on: "command",
    language: "shell",
    why: "The name in the address must be among the certificate's subject alternative names; the common name does not count any more.",
    catch: "An address like `10.0.0.5` needs an IP entry, `IP:10.0.0.5`; a DNS entry does not cover it.",
    rank: 20,
    snippet: ({ name }) =>
      [
        "# in the request to your CA",
        `openssl req -new -key server.key -subj "/CN=${name}" -addext "subjectAltName=${nameEntryOf(name)}" -out server.csr`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "call-certified-name",
    title: "Call the name that the certificate carries",
    on: "command",
    language: "shell",
    why: "If the certificate is the right one and only the address differs, use a name from the certificate.",
    catch: "In compose and Kubernetes a network alias or a Service of that name does it without touching DNS.",
    rank: 10,
    snippet: ({ name, port }) =>
      [
        "# the names it is valid for",
        `openssl s_client -connect ${name}:${port} -servername ${name} </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "install-certificate-at-ingress",
    title: "Replace the ingress's default certificate",
    on: "manifest",
    language: "yaml",
    why: "The ingress found no certificate for this name and showed its built-in one. The Ingress must name a secret of type `kubernetes.io/tls` in its own namespace.",
    catch: "A wrong secret name, a secret in another namespace and a host that is not listed under `tls` all look the same.",
    rank: 10,
    snippet: ({ name }) =>
      ["spec:", "  tls:", "    - hosts:", `        - ${name}`, "      secretName: TLS-SECRET", "  rules:", `    - host: ${name}`].join(
        "\n",
      ),
  }),
  defineSnippet({
    id: "reissue-with-modern-crypto",
    title: "Reissue the certificate with modern cryptography",
    on: "command",
    language: "shell",
    why: "SHA-1 signatures, short keys and a name without `subjectAltName` are refused by today's clients, whoever signed them.",
    catch: "If the CA itself is signed with SHA-1, its certificate has to be made anew too.",
    rank: 10,
    snippet: ({ name }) =>
      [
        "openssl req -new -newkey rsa:2048 -nodes -keyout server.key -sha256 \\",
        `  -subj "/CN=${name}" -addext "subjectAltName=${nameEntryOf(name)}" -out server.csr`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "reissue-for-purpose",
    title: "Reissue the certificate for its purpose",
    on: "command",
    language: "shell",
    why: "A server's certificate needs `serverAuth`, a client's `clientAuth`, and an authority `CA:TRUE` with `keyCertSign`.",
    catch: "Keep the authority and the server apart: one self-signed certificate used as both is refused by strict clients.",
    rank: 10,
    snippet: ({ name }) =>
      [
        "# what the certificate says of itself",
        "openssl x509 -in server.crt -noout -ext basicConstraints,keyUsage,extendedKeyUsage",
        "# a request for a server's certificate; for a client's write clientAuth",
        `openssl req -new -key server.key -subj "/CN=${name}" -addext "subjectAltName=${nameEntryOf(name)}" \\`,
        "  -addext basicConstraints=CA:FALSE -addext keyUsage=digitalSignature,keyEncipherment \\",
        "  -addext extendedKeyUsage=serverAuth -out server.csr",
      ].join("\n"),
  }),
  defineSnippet({
    id: "correct-certificate-file",
    title: "Put the certificate file in order",
    on: "command",
    language: "shell",
    why: "The program could not parse the file. It wants PEM: text between `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`.",
    catch: "Windows exports are often DER, and a copy out of a mail or a secret may have lost its line ends.",
    rank: 10,
    snippet: () =>
      [
        "# is it PEM?",
        "openssl x509 -in corp-ca.crt -noout -subject -dates",
        "# from DER",
        "openssl x509 -inform der -in corp-ca.cer -out corp-ca.crt",
      ].join("\n"),
  }),
  defineSnippet({
    id: "sync-clock",
    title: "Set the clock right",
    on: "command",
    language: "shell",
    why: "A certificate is compared with the verifier's own clock. A machine that slept, or a virtual machine that was restored, is often days off.",
    catch: "A container has no clock of its own: set it on the host, or in the virtual machine that Docker Desktop or WSL runs.",
    rank: 10,
    snippet: () =>
      ["date -u", "sudo chronyc makestep", "# or: sudo timedatectl set-ntp true", "# WSL: wsl --shutdown, then start it again"].join("\n"),
  }),
];

function nameEntryOf(name: string): string {
  return `${/^[\d.]+$|:/.test(name) ? "IP" : "DNS"}:${name}`;
}
