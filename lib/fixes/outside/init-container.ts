import type { Situation } from "../../causes/situation";
import { findPlainWord } from "../../shell/find-plain-word";
import { bundleVariableOf } from "../mounted-trust";

/** A manifest whose init container joins the image's bundle and a CA, as the program's own user. */
export function bundleInInitContainer(situation: Situation): string {
  const bundle = findPlainWord(situation.stage?.judgement.bundlePath) ?? "/etc/ssl/certs/ca-certificates.crt";
  return [
    "# kubectl create configmap corp-ca --from-file=corp-ca.crt",
    "spec:",
    "  initContainers:",
    "    - name: trust",
    "      image: IMAGE   # any image with a shell and current roots, such as the program's own",
    `      command: ["sh", "-c", "cat ${bundle} /corp/corp-ca.crt > /trust/bundle.pem"]`,
    "      volumeMounts:",
    "        - name: corp-ca",
    "          mountPath: /corp",
    "          readOnly: true",
    "        - name: trust",
    "          mountPath: /trust",
    "  containers:",
    "    - name: app",
    "      env:",
    `        - name: ${bundleVariableOf(situation) ?? "SSL_CERT_FILE"}`,
    "          value: /trust/bundle.pem",
    "      volumeMounts:",
    "        - name: trust",
    "          mountPath: /trust",
    "          readOnly: true",
    "  volumes:",
    "    - name: corp-ca",
    "      configMap:",
    "        name: corp-ca",
    "    - name: trust",
    "      emptyDir: {}",
  ].join("\n");
}
