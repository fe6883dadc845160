import { expect, test } from "vitest";
import { roleByName } from "./role-by-name";

const named = {
  authority:
    "ca.crt corp-ca.pem CorpRootCA.crt myca.pem rootCA.pem root.crt cacert.pem AcmeAuthority_G2.crt es-tls-ca.crt corp.pem corporate.cer " +
    "ZscalerRootCertificate-2048.crt netskope.pem mitmproxy-ca-cert.pem certs/ca/office.pem ca-certificates/office.crt corp.ca.crt " +
    "digicert-global-root-rsa2048.crt private-ca.pem github-ca.crt corp.der",
  own:
    "jwt-signing.pem id_rsa.pem id_ed25519.pem git.corp.internal.crt wildcard.example.com.pem api.example.com.crt saml.crt idp.pem apns.pem " +
    "public.pem license.pem github-app.pem ec2.pem server.crt tls.crt fullchain.pem privkey.pem ca-key.pem root.key.pem ca.csr.pem ca-private.pem " +
    "corp-private.pem dhparam.pem corp-jwt.pem certs/ca/server.crt localhost.crt",
  unsure:
    "cert.pem registry.crt office.pem certs/office.crt x.crt client-ca.crt ca.corp.internal.crt caddy.pem cart.pem rootless.crt campaign.pem " +
    "proxy.crt intermediate.pem decal.pem",
  none: "ca.key ca corp.txt id_rsa certs/ ca.jks",
} as const;

test.each(Object.entries(named).flatMap(([role, names]) => names.split(" ").map((name) => [name, role])))("%s: %s", (name, role) => {
  expect(roleByName(`/${name}`)).toBe(role);
  expect(roleByName(name)).toBe(role);
});
