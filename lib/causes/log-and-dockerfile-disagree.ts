import { interpreters } from "../runtimes/interpreters";
import { runtimes } from "../vocabulary";
import { defineCause } from "./cause";
import { buildCommand, checkImage } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import type { Situation } from "./situation";
import { capitalised, stageWordOf } from "./words-of";

export const logAndDockerfileDisagree = defineCause({
  id: "log-and-dockerfile-disagree",
  title: "The log and the Dockerfile are not of the same program",
  example: "java-log-go-image",
  about: {
    what: "The message comes from a runtime that the image cannot contain.",
    why: "The log is of another service, or the Dockerfile of another stage or repository. In a compose log many services write side by side.",
    looksLike: "A Java stack trace beside a Dockerfile that copies one Go binary into `scratch`.",
    mistakenFor: "A trust problem of this image.",
    toDo: "Paste the Dockerfile of the service that wrote the log, or the log of this one.",
    doNot: "Do not change this Dockerfile for that log.",
  },
  sources: ["https://docs.docker.com/reference/cli/docker/compose/logs/"],
  when(situation) {
    const { failure, dockerfile } = situation;
    if (failure === undefined || dockerfile === undefined) return undefined;
    const command = findStrangeCommand(situation);
    if (command !== undefined) return { situation, failure, command, language: undefined };
    const language = findOtherLanguage(situation);
    return language === undefined ? undefined : { situation, failure, command: undefined, language };
  },
  explain({ situation, failure, command, language }) {
    const { stage } = situation;
    const image = stageWordOf(stage, situation.stages);
    const name = runtimes[failure.runtime];
    return {
      confidence: "likely",
      fixAt: "unknown",
      headline:
        command === undefined
          ? `The log is of a ${name} program, but ${image} holds only a ${runtimes[language ?? "other"]} binary: they do not belong together.`
          : `The step that failed runs \`${command}\`, and this Dockerfile has no such step: they do not belong together.`,
      explanation: [
        command === undefined
          ? `${capitalised(image)} starts from \`scratch\` and has no ${name} in it, so it cannot have printed this message. Paste the Dockerfile of the service that wrote the log, or the log of this one.`
          : "The build log is of another Dockerfile, or of an older version of this one. Paste the two that belong together; in a repository with several Dockerfiles, look at the `-f` of the build.",
      ],
      evidence: [
        ...logEvidenceOf(failure),
        ...(command === undefined && stage !== undefined
          ? [{ span: stage.state.stage.from.span, note: `Nothing in this stage can run ${name}.` }]
          : []),
      ],
      alternatives:
        command === undefined
          ? [
              {
                cause: "log-and-dockerfile-disagree",
                why: "Lists what the image holds, in case the Dockerfile is not the one it was built from.",
                test: `${buildCommand(situation)} && docker export "$(docker create ${checkImage} x)" | tar -t | head -50`,
              },
            ]
          : [],
      fixes: [],
      checks: [],
      asks: [
        command === undefined
          ? `Paste the Dockerfile of the ${name} program, or a log of this image.`
          : `Paste the Dockerfile that runs \`${command}\`, or the log of this one.`,
      ],
    };
  },
});

/** The program that the failed step starts, if it stands nowhere in the Dockerfile. */
function findStrangeCommand({ failure, dockerfile }: Situation): string | undefined {
  const printed = failure?.phase === "build" ? failure.step?.instruction : undefined;
  const found = /^RUN\s+(?:--\S+\s+)*(?:\/bin\/(?:ba)?sh -\w+ )?([a-z][\w.+-]{1,40})(?:\s|$)/.exec(printed ?? "");
  const command = found?.[1];
  // A base image may run steps of its own (ONBUILD), and those stand in no file that we see.
  if (command === undefined || dockerfile === undefined || /onbuild/i.test(printed ?? "")) return undefined;
  return dockerfile.text.includes(command) ? undefined : command;
}

/** The language of the one binary in an image from scratch, where the message is of a runtime that cannot be in it. */
function findOtherLanguage({ failure, stage, stages }: Situation): "go" | "rust" | undefined {
  if (failure === undefined || stage === undefined) return undefined;
  // What needs an interpreter or a virtual machine cannot have printed its message in an image with nothing in it.
  if ((failure.phase !== "run" && failure.phase !== "unknown") || interpreters[failure.runtime] === undefined) return undefined;
  if (stage.state.base !== "scratch") return undefined;
  // A copied file system may hold anything; only an image made of single files from a Go or Rust build is certain.
  const copies = stage.state.stage.instructions.flatMap(({ detail }) => (detail.kind === "copy" ? [detail] : []));
  if (
    copies.length === 0 ||
    copies.some((it) => it.from.kind !== "stage" || it.sources.some(({ value }) => value === undefined || value === "/"))
  )
    return undefined;
  const languages = new Set(
    copies.map(({ from }) =>
      from.kind === "stage" ? languageOf(stages.find((it) => it.index === from.index)?.state.base ?? "") : "other",
    ),
  );
  languages.delete("none");
  const [language] = languages;
  return languages.size === 1 && (language === "go" || language === "rust") ? language : undefined;
}

function languageOf(base: string): "go" | "rust" | "none" | "other" {
  const name =
    base
      .replace(/[@:].*$/, "")
      .split("/")
      .at(-1) ?? "";
  if (name === "golang") return "go";
  if (name === "rust") return "rust";
  return name === "alpine" || name === "debian" || name === "ubuntu" || name === "busybox" || name === "certs" ? "none" : "other";
}
