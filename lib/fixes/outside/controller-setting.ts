import { findController } from "../../causes/controller";
import type { Situation } from "../../causes/situation";
import { mountedTrustOf } from "../mounted-trust";
import { asComment, quoted } from "./mount-trust";

/** Where a controller takes a CA from: its own setting where it has one and the log shows which it is, else a mounted bundle. */
export function controllerSetting(situation: Situation, host: string): { readonly language: "shell" | "yaml"; readonly text: string } {
  const found = findController(situation);
  if (found !== undefined) return { language: found.language, text: found.snippet(host).join("\n") };
  return { language: "yaml", text: mountedBundle(situation).join("\n") };
}

/** The image of the controller is not the one that was pasted, so all that counts is what wrote the message. */
function mountedBundle(situation: Situation): readonly string[] {
  const trust = mountedTrustOf({ ...situation, stage: undefined, stages: [], runtime: undefined });
  if (trust === undefined) return ["# the setting for a CA, whatever the controller calls it; this kind of program reads none by itself"];
  const { file, path, variable, prepare } = trust;
  return [
    ...prepare.map(asComment),
    `# kubectl -n NAMESPACE create configmap ca-bundle --from-file=${file}`,
    "spec:",
    "  template:",
    "    spec:",
    "      containers:",
    "        - name: NAME",
    ...(variable === undefined
      ? []
      : ["          env:", `            - name: ${variable.name}`, `              value: ${quoted(variable.value)}`]),
    "          volumeMounts:",
    "            - name: ca-bundle",
    `              mountPath: ${path}`,
    `              subPath: ${file}`,
    "              readOnly: true",
    "      volumes:",
    "        - name: ca-bundle",
    "          configMap:",
    "            name: ca-bundle",
  ];
}
