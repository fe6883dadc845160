import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "./command";
import { type HostId, hosts } from "./hosts";
import { paths } from "./paths";

const file = (name: string) => join(paths.pki, name);
const authorityExtensions = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"];
const leafExtensions = (name: string) => [
  `subjectAltName=DNS:${name}`,
  "basicConstraints=critical,CA:FALSE",
  "keyUsage=critical,digitalSignature,keyEncipherment",
  "extendedKeyUsage=serverAuth",
];
const elliptic = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
const weak = ["-newkey", "rsa:1024"];

/** Makes the lab's authorities and the servers' certificates, each once. */
export async function makePki(): Promise<void> {
  mkdirSync(paths.pki, { recursive: true });
  await authority("public-root", "Example Trust Root R1");
  await authority("intermediate", "Example Trust TLS CA 1", "public-root");
  await authority("corporate-root", "Example Corp Root CA");
  await leaf("public", "intermediate");
  await authority("corporate-intermediate", "Example Corp Issuing CA 1", "corporate-root");
  await leaf("private", "corporate-intermediate");
  await leaf("incomplete", "intermediate");
  await leaf("self-signed", undefined);
  await expiredLeaf("expired");
  await leaf("wrong-name", "intermediate", { name: "other.example.com" });
  await leaf("weak", "intermediate", { key: weak });
  await leaf("client-certificate", "intermediate");
  await leaf("intercepted", "corporate-root");
  for (const id of Object.keys(hosts) as readonly HostId[]) chain(id);
  await mustRun("openssl", ["x509", "-in", file("corporate-root.pem"), "-outform", "der", "-out", file("corporate-root.der")]);
  const roots = ["public-root", "corporate-root"].map((id) => readFileSync(file(`${id}.pem`), "utf8"));
  writeFileSync(file("everything.pem"), roots.join(""));
}

function chain(id: HostId): void {
  if (id === "plain") return;
  const own = readFileSync(file(`${id}.pem`), "utf8");
  const alone = id === "self-signed" || id === "incomplete";
  // A proxy that intercepts sends its root along.
  const above = id === "intercepted" ? "corporate-root" : id === "private" ? "corporate-intermediate" : "intermediate";
  writeFileSync(file(`${id}.chain.pem`), alone ? own : own + readFileSync(file(`${above}.pem`), "utf8"));
}

function authority(id: string, name: string, issuer?: string): Promise<void> {
  return request(id, name, issuer, elliptic, authorityExtensions);
}

function leaf(
  id: HostId,
  issuer: string | undefined,
  options: { readonly name?: string; readonly key?: readonly string[] } = {},
): Promise<void> {
  const name = options.name ?? hosts[id].name;
  return request(id, name, issuer, options.key ?? elliptic, leafExtensions(name));
}

/** What is there stays: the public root lies in the package mirror and in every base. */
async function request(
  id: string,
  name: string,
  issuer: string | undefined,
  key: readonly string[],
  extensions: readonly string[],
): Promise<void> {
  if (existsSync(file(`${id}.pem`))) return;
  const signer = issuer === undefined ? [] : ["-CA", file(`${issuer}.pem`), "-CAkey", file(`${issuer}.key`)];
  const more = extensions.flatMap((it) => ["-addext", it]);
  const to = ["-keyout", file(`${id}.key`), "-out", file(`${id}.pem`)];
  // Without an empty configuration the machine's own would add its extensions a second time.
  writeFileSync(file("req.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
  await mustRun("openssl", [
    "req",
    "-config",
    file("req.cnf"),
    "-x509",
    "-days",
    "3650",
    "-nodes",
    "-subj",
    `/O=Example/CN=${name}`,
    ...key,
    ...signer,
    ...more,
    ...to,
  ]);
}

/** `openssl req` cannot date a certificate back, `openssl ca` can. */
async function expiredLeaf(id: HostId): Promise<void> {
  if (existsSync(file(`${id}.pem`))) return;
  const { name } = hosts[id];
  writeFileSync(file("index.txt"), "");
  writeFileSync(
    file("ca.cnf"),
    `[ca]\ndefault_ca=lab\n[lab]\ndatabase=${file("index.txt")}\nnew_certs_dir=${paths.pki}\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nx509_extensions=leaf\n` +
      `[any]\ncommonName=supplied\norganizationName=optional\n[leaf]\n${leafExtensions(name).join("\n")}\n`,
  );
  await mustRun("openssl", [
    "req",
    "-new",
    "-nodes",
    ...elliptic,
    "-subj",
    `/O=Example/CN=${name}`,
    "-keyout",
    file(`${id}.key`),
    "-out",
    file(`${id}.csr`),
  ]);
  const dates = ["-startdate", "20220101000000Z", "-enddate", "20230101000000Z"];
  const signer = ["-cert", file("intermediate.pem"), "-keyfile", file("intermediate.key")];
  await mustRun("openssl", [
    "ca",
    "-batch",
    "-notext",
    "-config",
    file("ca.cnf"),
    ...signer,
    ...dates,
    "-in",
    file(`${id}.csr`),
    "-out",
    file(`${id}.pem`),
  ]);
}
