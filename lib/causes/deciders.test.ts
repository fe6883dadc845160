import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import type { Observation } from "../observations/observation";
import { caseNames, readCase } from "../testing/case-names";

type Output = { readonly command: RegExp } & ({ readonly read: Observation["kind"] } | { readonly unread: string });

/** What becomes of the output of each command that an alternative names, when it is pasted back. The first that fits counts. */
const outputs: readonly Output[] = [
  { command: /-ocsp_uri/, unread: "Addresses of revocation lists; only the authority can say what stands in them." },
  { command: /pkcs7 -print_certs/, unread: "Names of many certificates; which of them is meant is for the person to see." },
  { command: /^head -c 27 /, unread: "One line without the name of its file; whether it begins with `-----BEGIN` is seen at a glance." },
  { command: /^nslookup /, unread: "An address; whether it is one of the person's own network is not known here." },
  { command: /openssl x509 /, read: "certificate" },
  { command: /\bs_client\b/, read: "served-chain" },
  { command: /\bcurl -s[Iv] http:/, read: "http-answer" },
  { command: /\bkeytool\b.* -list\b/, read: "keystore" },
  { command: /docker inspect .*\.Mounts/, read: "mounts" },
  { command: /docker inspect .*\.Config\.Env/, read: "variable" },
  { command: /docker export .*\| tar -t|--entrypoint ls /, read: "files" },
  { command: /^date -u$/, read: "clock" },
  { command: /^env \| grep -i _proxy$/, read: "proxy" },
  { command: /^kubectl get csr$/, read: "signing-request" },
  { command: /^kubectl get apiservices\b/, read: "extension" },
];

/** A command whose output leads nowhere must not be printed as the one that decides. */
function checkDecider(command: string): void {
  expect(
    outputs.find((it) => it.command.test(command)),
    `nothing reads the output of: ${command}`,
  ).toBeDefined();
}

const printed = caseNames().map(
  (name) => [name, diagnose({ ...readCase(name), target: undefined, runtime: undefined }).alternatives.map((it) => it.test)] as const,
);

describe("the output of every command that decides can be pasted back", () => {
  test.each(printed)("%s", (_, commands) => commands.forEach(checkDecider));
});

const folder = fileURLToPath(new URL(".", import.meta.url));
const written = readdirSync(folder)
  .filter((it) => it.endsWith(".ts") && !it.endsWith(".test.ts"))
  .flatMap((file) =>
    [...readFileSync(folder + file, "utf8").matchAll(/\btest:\s*(?:"([^"\n]+)"|`([^`\n]+)`)/g)].map(
      (it) => [file, plainOf(it[1] ?? it[2] ?? "")] as const,
    ),
  );

/** A template as it comes out, roughly: what the calls in it give begins with the command that their name says. */
function plainOf(template: string): string {
  return template
    .replaceAll(/\$\{(?:served|nearest|pod)ChainCommand\([^}]*\}/g, "openssl s_client -connect HOST:443")
    .replaceAll(/\$\{listFileCommand\(\{[^}]*\}[^}]*\}/g, 'docker export "$(docker create IMAGE x)" | tar -tv')
    .replaceAll(/\$\{[^}]*\}/g, "X");
}

test("commands are found in the causes", () => expect(written.length).toBeGreaterThan(20));
test.each(written)("%s: %s", (_, command) => checkDecider(command));

test("every reason is a sentence, and every entry is used", () => {
  const all = [...printed.flatMap(([, commands]) => commands), ...written.map(([, command]) => command)];
  for (const it of outputs) {
    expect(
      all.some((command) => outputs.find(({ command: pattern }) => pattern.test(command)) === it),
      String(it.command),
    ).toBe(true);
    if ("unread" in it) expect(it.unread).toMatch(/^[A-Z].*\.$/);
  }
});
