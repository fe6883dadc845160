import { runtimes } from "../vocabulary";
import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { capitalised, stageWordOf } from "./words-of";

export const imageLooksSound = defineCause({
  id: "image-looks-sound",
  title: "The image can verify public servers",
  example: "sound-dockerfile",
  about: {
    what: "By the Dockerfile, the stage that runs has a readable list of public authorities where the program looks.",
    why: "The base image ships it, a package installs it, or it is copied to the right place.",
    looksLike: "Nothing: calls to public HTTPS servers work.",
    mistakenFor: "Proof for private servers. Their authority still has to be added.",
    toDo: "Nothing, as far as the Dockerfile shows. If a program fails all the same, paste its log.",
    doNot: "Do not add a second bundle to be on the safe side.",
  },
  sources: ["https://docs.docker.com/engine/network/ca-certs/"],
  when(situation) {
    const { stage, failure } = situation;
    if (stage === undefined || failure !== undefined) return undefined;
    const { verdict } = stage.judgement;
    return verdict === "present-so-other-cause" || verdict === "runtime-own-store" ? { situation, stage } : undefined;
  },
  explain({ situation, stage }) {
    const place = stageWordOf(stage, situation.stages);
    const { bundlePath, verdict, runtime } = stage.judgement;
    const own = verdict === "runtime-own-store";
    return {
      confidence: "likely",
      fixAt: "none",
      headline: own
        ? `${capitalised(place)} can verify public servers: ${runtime === undefined || runtime === "other" ? "its program" : runtimes[runtime]} brings its own list of authorities.`
        : `${capitalised(place)} has the public root certificates where they are looked for.`,
      explanation: [
        own
          ? "For a private server, its authority has to be given to the runtime itself; the system's list is not read."
          : `The list is at \`${bundlePath ?? "/etc/ssl/certs/ca-certificates.crt"}\`. If a program in this image still fails, paste its log: then the cause is a private authority, a proxy or the server.`,
      ],
      evidence: evidenceOf(situation),
      alternatives: [],
      fixes: [],
    };
  },
});
