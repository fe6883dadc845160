import { findHost } from "../../causes/host-of";
import { findOwnSetting } from "../../causes/own-setting";
import { findProgramSetting } from "../../causes/program-setting";
import { isServerSide } from "../../causes/server-side";
import { defineSnippet } from "./define-snippet";

/** What the other side of the connection needs, and failures that are not about authorities at all. */
export const peerFixes = [
  defineSnippet({
    id: "trust-our-ca-at-peer",
    title: "Give the peer the CA of our certificate",
    on: "command",
    language: "shell",
    why: "The other side refused the certificate that was shown to it, so its store has to change, not this one's.",
    catch:
      "If the peer is a client, it may be anybody's: hand out the CA, or use a certificate from a public one. Tell its fingerprint (`openssl x509 -in our-ca.crt -noout -fingerprint -sha256`) by another way, so that whoever adds it can compare.",
    rank: 10,
    snippet: ({ situation }) =>
      [
        "# the CA that signed our certificate",
        "openssl x509 -in our.crt -noout -subject -issuer",
        // A server has a list of its own for clients; its system's store would trust the CA for much more.
        ...(isServerSide(situation)
          ? [
              "# on the client (Debian, Ubuntu, Alpine)",
              "sudo cp our-ca.crt /usr/local/share/ca-certificates/our-ca.crt && sudo update-ca-certificates",
              "# or for this one connection: curl --cacert our-ca.crt",
            ]
          : ["# in the server's list of client authorities: nginx ssl_client_certificate, Envoy trusted_ca, Go ClientCAs"]),
      ].join("\n"),
  }),
  defineSnippet({
    id: "name-authority-in-settings",
    title: "Name the CA in the program's own settings",
    on: "manifest",
    trusts: "corp-ca.crt",
    language: (situation) => (findOwnSetting(situation) ?? findProgramSetting(situation))?.language ?? "text",
    texts: (situation) => {
      const found = findOwnSetting(situation) === undefined ? findProgramSetting(situation) : undefined;
      if (found === undefined) return {};
      return {
        title: `Name the CA in the settings of ${found.program.replace(/^The /, "the ")}`,
        why: `${found.program} has a setting of its own for a CA, ${found.setting}; no image has to change for it.`,
        catch:
          "For this connection the file takes the place of the system's list. It must be where the program runs, and readable for its user.",
      };
    },
    why: "The program reads this one file and no other, so the authority has to be in it.",
    catch: "The file must be in the container, by `COPY` or a mount, and readable for the program's user.",
    rank: 10,
    snippet: ({ situation }) =>
      findOwnSetting(situation)?.snippet ??
      findProgramSetting(situation)?.snippet.join("\n") ??
      "# the setting for the CA file, whatever the program calls it\nCA-FILE = /etc/corp/corp-ca.pem",
  }),
  defineSnippet({
    id: "send-client-certificate",
    title: "Send the client certificate that the peer asks for",
    on: "command",
    language: "shell",
    why: "The server wants a certificate from the client and got none, or one that it does not know.",
    catch: "The issuer of the client certificate must be among those that the server lists.",
    rank: 10,
    snippet: ({ name, port }) =>
      [
        '# the authorities the server accepts stand under "Acceptable client certificate CA names"',
        `openssl s_client -connect ${name}:${port} -servername ${name} -cert client.crt -key client.key </dev/null`,
      ].join("\n"),
  }),
  defineSnippet({
    id: "use-tls-port",
    title: "Call the port that speaks TLS",
    on: "command",
    language: "shell",
    why: "The server answered in plain text, so there is no certificate to verify on this port.",
    catch: "A proxy in between that answers with an error page looks the same.",
    rank: 10,
    snippet: ({ name, port }) => `curl -v http://${name}:${port}/ -o /dev/null   # answers? then TLS is on another port, often 443 or 8443`,
  }),
  defineSnippet({
    id: "call-with-https",
    title: "Call the address with https://",
    on: "command",
    language: "text",
    why: "The port speaks TLS. A request in plain text cannot be answered there.",
    catch: "The client must trust the server's certificate; if it does not, that is the next message.",
    rank: 10,
    snippet: ({ name, port, situation }) =>
      isServerSide(situation) ? "https://SERVER:PORT/" : `https://${name}${port === 443 ? "" : `:${port}`}/`,
  }),
  defineSnippet({
    id: "correct-proxy-scheme",
    title: "Write the proxy's address with http://",
    on: "command",
    language: "shell",
    why: "The scheme says how to speak to the proxy, not to the servers behind it.",
    catch: "Some proxies do speak TLS, on a port of its own; then the port is wrong, not the scheme.",
    rank: 10,
    snippet: () => "export HTTPS_PROXY=http://PROXY:PORT HTTP_PROXY=http://PROXY:PORT",
  }),
  defineSnippet({
    id: "use-plain-http",
    title: "Use http:// for a port that does not speak TLS",
    on: "command",
    language: "text",
    why: "Inside one host or one pod plain HTTP may be what is meant; then the address is wrong, not the trust.",
    catch: "Only where nobody can listen, as between the containers of one host: passwords and tokens travel in the clear.",
    rank: 20,
    // A public server that answers in plain HTTP where TLS is due is not meant so.
    applies: ({ failure }) => findHost(failure)?.scope === "private",
    // The port that was called is the one that gave the plain answer.
    snippet: ({ name, port }) => `http://${name.includes(":") ? `[${name}]` : name}:${port}/`,
  }),
  defineSnippet({
    id: "align-tls-versions",
    title: "Agree on a TLS version",
    on: "command",
    language: "shell",
    why: "The two sides share no version or cipher. The older side should be raised to TLS 1.2 or later.",
    catch: "Lowering the newer side weakens every connection it makes, so do it for one host at most.",
    rank: 10,
    snippet: ({ name, port }) =>
      [
        `openssl s_client -connect ${name}:${port} -servername ${name} -tls1_2 </dev/null | grep -E 'Protocol|Cipher'`,
        `openssl s_client -connect ${name}:${port} -servername ${name} -tls1_3 </dev/null | grep -E 'Protocol|Cipher'`,
      ].join("\n"),
  }),
];
