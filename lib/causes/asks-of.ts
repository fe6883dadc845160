import type { Finding } from "./cause";
import type { Situation } from "./situation";

/** What to paste next, where that would help. */
export function asksOf(situation: Situation, { fixAt, confidence, alternatives }: Finding): readonly string[] {
  const { failure, dockerfile, log, settings, stage, observations } = situation;
  if (failure === undefined) {
    if (dockerfile === undefined) return log.trim() === "" ? [] : ["Paste the Dockerfile, and the log from the first error on."];
    return log.trim() === "" ? ["Paste the log of the program as well: then the answer is about what really happened."] : [];
  }
  if (fixAt !== "image" && fixAt !== "build-stage" && fixAt !== "unknown") return [];
  if (dockerfile !== undefined && alternatives.length === 0) return [];
  const asks: string[] = [];
  if (dockerfile === undefined && failure.phase !== "host")
    asks.push("Paste the Dockerfile: it shows whether the image has root certificates where this program looks.");
  const served = observations.some((it) => it.kind === "served-chain");
  if (!served && confidence !== "certain" && failure.kind !== "no-trust-store")
    asks.push("Run the `openssl s_client` command below from any machine in the same network, and paste its output after the log.");
  if (
    stage?.judgement.verdict === "present-so-other-cause" &&
    settings.mounts.length === 0 &&
    settings.undecided === undefined &&
    failure.phase !== "build" &&
    confidence === "possible"
  )
    asks.push("Paste the `docker run` line, compose file or manifest: a mount or a variable there can hide the image's certificates.");
  if (settings.undecided !== undefined) {
    const names = settings.undecided.slice(0, 4).map((it) => `\`${it}\``);
    asks.push(
      `${names.slice(0, -1).join(", ")} and ${names.at(-1)} set different variables, mounts or users, and only what they share was used. Paste the one that runs this image alone.`,
    );
  }
  return asks;
}
