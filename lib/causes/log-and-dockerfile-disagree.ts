import { type Runtime, runtimes } from "../vocabulary";
import { defineCause } from "./cause";
import { buildCommand } from "./commands";
import { logEvidenceOf } from "./evidence-of";
import { stageWordOf } from "./words-of";

/** They need an interpreter or a virtual machine; an image with nothing in it cannot have printed their messages. */
const needInterpreter: ReadonlySet<Runtime> = new Set(["node", "python", "java", "ruby", "php", "perl", "erlang", "deno", "bun"]);

export const logAndDockerfileDisagree = defineCause({
  id: "log-and-dockerfile-disagree",
  title: "The log and the Dockerfile are not of the same program",
  example: "java-log-go-image",
  about: {
    what: "The message comes from a runtime that the image cannot contain.",
    why: "The log is of another service, or the Dockerfile of another stage or repository. In a compose log many services write side by side.",
    looksLike: "A Java stack trace beside a Dockerfile that copies one Go binary into `scratch`.",
    mistakenFor: "A trust problem of this image.",
    doNot: "Do not change this Dockerfile for that log.",
  },
  sources: ["https://docs.docker.com/reference/cli/docker/compose/logs/"],
  when(situation) {
    const { failure, stage, stages, dockerfile } = situation;
    if (failure === undefined || stage === undefined || dockerfile === undefined) return undefined;
    if (failure.phase !== "run" && failure.phase !== "unknown") return undefined;
    if (!needInterpreter.has(failure.runtime)) return undefined;
    if (stage.state.base !== "scratch") return undefined;
    // A copied file system may hold anything; only an image made of single files from a Go or Rust build is certain.
    const copies = stage.state.stage.instructions.flatMap(({ detail }) => (detail.kind === "copy" ? [detail] : []));
    if (
      copies.length === 0 ||
      copies.some((it) => it.from.kind !== "stage" || it.sources.some(({ value }) => value === undefined || value === "/"))
    )
      return undefined;
    const built = copies.map((it) =>
      it.from.kind === "stage" ? stages.find(({ index }) => it.from.kind === "stage" && index === it.from.index) : undefined,
    );
    const languages = new Set(built.map((it) => (it === undefined ? "other" : languageOf(it.state.base))));
    languages.delete("none");
    const [language] = languages;
    return languages.size === 1 && (language === "go" || language === "rust") ? { situation, failure, stage, language } : undefined;
  },
  explain({ situation, failure, stage, language }) {
    const image = stageWordOf(stage, situation.stages);
    return {
      confidence: "likely",
      fixAt: "unknown",
      headline: `The log is of a ${runtimes[failure.runtime]} program, but ${image} holds only a ${runtimes[language]} binary: they do not belong together.`,
      explanation: [
        `${image.charAt(0).toUpperCase() + image.slice(1)} starts from \`scratch\` and has no ${runtimes[failure.runtime]} in it, so it cannot have printed this message. Paste the Dockerfile of the service that wrote the log, or the log of this one.`,
      ],
      evidence: [
        ...logEvidenceOf(failure),
        { span: stage.state.stage.from.span, note: `Nothing in this stage can run ${runtimes[failure.runtime]}.` },
      ],
      alternatives: [
        {
          cause: "log-and-dockerfile-disagree",
          why: `Lists what the image holds, in case the Dockerfile is not the one it was built from.`,
          test: `${buildCommand(situation)} && docker export "$(docker create ca-check x)" | tar -t | head -50`,
        },
      ],
      fixes: [],
      checks: [],
      asks: [`Paste the Dockerfile of the ${runtimes[failure.runtime]} program, or a log of this image.`],
    };
  },
});

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
