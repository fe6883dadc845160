import { familyOf } from "./family";
import { has, type RuleInput } from "./rule-input";

export function chooseJava({ state }: RuleInput): string {
  const { image, packages } = state;
  if (image?.id.startsWith("temurin"))
    return has(state, "USE_SYSTEM_CA_CERTS") && !hasEntrypoint(state) ? "java-temurin-system" : "java-temurin";
  if (image?.id === "openjdk") return "java-openjdk-image";
  if (image?.id.startsWith("distroless")) return "java-distroless";
  if (image?.id === "chainguard-java") return "java-alpine";
  if (image?.id.startsWith("maven")) return "java-build-tools";
  if (image?.runtime === "java") return image.distribution === "rhel" ? "java-rhel" : "java-default";
  const packaged = Object.entries(packages).some(([name, certainty]) => certainty === "yes" && /^(?:default-|java-|openjdk)/.test(name));
  const family = familyOf(state);
  if (!packaged) return "java-default";
  return family === "debian" ? "java-debian" : family === "alpine" ? "java-alpine" : family === "rhel" ? "java-rhel" : "java-default";
}

/** Temurin's own ENTRYPOINT does the work; one in the file takes its place, unless it starts with that. */
function hasEntrypoint({ stage }: RuleInput["state"]): boolean {
  const last = stage.instructions.findLast((it) => it.detail.kind === "entrypoint");
  return last?.detail.kind === "entrypoint" && !last.detail.words.some((it) => it.includes("__cacert_entrypoint.sh"));
}

/** `JAVA_OPTS` is a custom of start scripts: a `java` that is started without it never sees it. */
export function mayReadJavaOptions({ state }: RuleInput): boolean {
  const start = state.stage.instructions.findLast((it) => it.detail.kind === "entrypoint") ?? state.stage.instructions.at(-1);
  if (start === undefined || (start.detail.kind !== "entrypoint" && start.detail.kind !== "cmd")) return true;
  const { words } = start.detail;
  const line = words.join(" ");
  return !/(?:^|[\s/])java(?:\s|$)/.test(line) || line.includes("JAVA_OPTS");
}
