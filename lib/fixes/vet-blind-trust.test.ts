import { expect, test } from "vitest";
import { fixesFor } from "../testing/check-fix";

/** How the line that fetches a certificate unchecked stands in the patch, and whether a person has to look at it. */
function checkVetted(line: string, patched: string): void {
  test(line, () => {
    const dockerfile = `FROM debian:12\nRUN apt-get update && apt-get install -y ca-certificates openssl\n${line}\n`;
    const [fix] = fixesFor(["register-private-ca"], dockerfile, { host: "git.corp.internal" });
    expect({ text: fix?.patched?.split("\n")[2], safety: fix?.safety }).toEqual({ text: patched, safety: "needs-review" });
  });
}

const anchor = "/usr/local/share/ca-certificates/corp.crt";
checkVetted(`ADD http://pki.corp.example/ca.crt ${anchor}`, `COPY corp-ca.crt ${anchor}`);
checkVetted(`add http://pki.corp.example/ca.crt ${anchor}`, `copy corp-ca.crt ${anchor}`);
// What is not PEM by its name is left to the person: the line that converts it would meet PEM.
checkVetted(`ADD http://pki.corp.example/ca.der ${anchor}`, "ADD http://pki.corp.example/ca.der /usr/local/share/ca-certificates/ca.der");
