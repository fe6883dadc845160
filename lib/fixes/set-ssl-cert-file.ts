import { firstOf } from "./first-of";
import type { Fix } from "./fix";
import { handOf, writeLine } from "./hand";
import { bundleVariableOf } from "./mounted-trust";
import { insertLate } from "./place";

export const setSslCertFile: Fix = {
  id: "set-ssl-cert-file",
  title: "Name the bundle with SSL_CERT_FILE",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const { dockerfile, stage } = situation;
    if (dockerfile === undefined || stage === undefined || stage.judgement.verdict !== "bundle-elsewhere") return undefined;
    const variable = bundleVariableOf(situation);
    if (variable === undefined) return undefined;
    const bundles = stage.state.files.flatMap(({ path, content }) =>
      content.kind === "bundle" && content.publicRoots !== "no" ? [path] : [],
    );
    const paths = [...new Set([stage.judgement.bundlePath, ...bundles])].filter(
      (it): it is string => it !== undefined && /^[^*?]*\.(?:crt|pem)$/.test(it),
    );
    return firstOf(
      paths.map((path) => {
        const why = `The bundle lies at \`${path}\`; \`${variable}\` tells the program so.`;
        const line = writeLine(handOf(dockerfile, stage.state.stage), "ENV", `${variable}=${path}`);
        return {
          title: `Name the bundle with \`${variable}\``,
          why,
          catch: "Only programs that read this variable are helped. Whoever starts the container with another value undoes it.",
          edits: [insertLate(stage.state.stage, { file: dockerfile, lines: [line], note: why })],
          snippet: undefined,
          rank: 15,
        };
      }),
    );
  },
};
