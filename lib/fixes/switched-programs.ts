import type { SwitchId } from "../switches/switches";
import type { Runtime } from "../vocabulary";

/** Whose check a switch turns off, and words that choose its look-up; a switch that is not here serves programs we cannot name. */
export const switchedPrograms: Partial<Record<SwitchId, { readonly runtime: Runtime; readonly text?: string }>> = {
  "apk-no-check-certificate": { runtime: "apk" },
  "apt-verify-off": { runtime: "apt" },
  "composer-tls-off": { runtime: "php", text: "Composer" },
  "curl-insecure": { runtime: "curl" },
  "git-ssl-verify-off": { runtime: "git" },
  "go-insecure": { runtime: "go" },
  "maven-ssl-insecure": { runtime: "java" },
  "node-reject-unauthorized-false": { runtime: "node" },
  "node-tls-reject-unauthorized": { runtime: "node" },
  "npm-strict-ssl-off": { runtime: "node", text: "npm error" },
  "pip-trusted-host": { runtime: "python", text: "Could not fetch URL" },
  "wget-no-check-certificate": { runtime: "wget" },
};
