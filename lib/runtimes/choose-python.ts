import type { Instruction } from "../dockerfile/dockerfile";
import { familyOf } from "./family";
import { has, type RuleInput } from "./rule-input";
import { wordsOfCommands } from "./stage-commands";

export function choosePython({ state, text = "", signature = "", version = "" }: RuleInput): string {
  if (/ssl_transport_security|_InactiveRpcError/.test(text)) return "grpc";
  if (/botocore|boto3|\baws:/.test(text) || signature.startsWith("python-boto") || has(state, "AWS_CA_BUNDLE")) return "aws-cli";
  if (/Could not fetch URL|confirming the ssl certificate|pip install|pip\._vendor/.test(text))
    return /^3\.(?:1[3-9]|[2-9]\d)/.test(version) ? "pip-truststore" : "pip-old";
  // A traceback names its files by path, the error by module.
  if (/httpx[./]|httpcore[./]/.test(text)) return "python-httpx";
  if (/requests\.exceptions|HTTPSConnectionPool|urllib3/.test(text) || signature === "python-requests-bundle")
    return isPackagedRequests(state) ? "python-requests-debian" : "python-requests";
  if (/aiohttp/.test(text)) return "python-aiohttp";
  if (/CondaSSLError|CondaHTTPError/.test(text)) return "conda";
  if (/urllib\.error|urlopen error|http\/client\.py/.test(text)) return "python-ssl";
  // Who sets this variable has a program that reads it.
  if (has(state, "REQUESTS_CA_BUNDLE")) return "python-requests";
  return "python-ssl";
}

/** The distribution's own package is patched to the system's bundle; `pip` would bring one that is not, and so does Python's own image. */
function isPackagedRequests({ packages, image, packageManager, stage }: RuleInput["state"]): boolean {
  const family = familyOf({ image, packageManager });
  const name = family === "debian" ? "python3-requests" : family === "alpine" ? "py3-requests" : undefined;
  return name !== undefined && packages[name] === "yes" && image?.runtime !== "python" && !stage.instructions.some(callsPip);
}

function callsPip({ detail }: Instruction): boolean {
  return detail.kind === "run" && wordsOfCommands(detail.script).some((words) => installers.test(words.slice(0, 3).join(" ")));
}

const installers = /^(?:\S{0,100}\/)?(?:(?:pip[\d.]{0,4}|uv|poetry|pipenv|conda)(?: |$)|python[\d.]{0,4} -m pip)/;
