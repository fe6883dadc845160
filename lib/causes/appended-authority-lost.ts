import { nameOf } from "../text/paths";
import { defineCause } from "./cause";
import { findImageCase } from "./image-case";
import { capitalised } from "./words-of";

export const appendedAuthorityLost = defineCause({
  id: "appended-authority-lost",
  title: "The CA was appended by hand, and the list was made anew",
  example: "appended-then-rebuilt",
  about: {
    what: "A step appends the CA to the list of authorities (`cat ca.pem >> ca-certificates.crt`). A later one installs or runs the tool that writes this list, and the CA is gone.",
    why: "`update-ca-certificates` does not add to the list, it writes it: the public roots, and what lies in its own directory. On Alpine each `apk add ca-certificates` runs it, also as a dependency of `curl` or `git`.",
    looksLike: "The step that appends succeeds. Up to the next `apk add` the server is trusted, after it no more.",
    mistakenFor: "A wrong certificate, or a build cache that is out of date.",
    doNot: "Do not move the appending to the end only: the next package that is installed behind it undoes it again.",
  },
  sources: [
    "https://gitlab.alpinelinux.org/alpine/ca-certificates",
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
  ],
  when: (situation) => findImageCase(situation, { details: ["appended-then-rebuilt"] }),
  explain({ words, stage, ...found }) {
    const anchors = stage.state.packageManager === "apk" || stage.state.packageManager === "apt";
    const told = /`([^`]+)` is appended/i.exec(found.evidence.map(({ note }) => note).join("\n"))?.[1];
    const name = told === undefined ? "your CA" : `\`${nameOf(told)}\``;
    return {
      confidence: found.confidence,
      fixAt: found.fixAt,
      headline: `${capitalised(name)} was appended to the list of ${words.stage}, and a later step made the list anew without it.`,
      explanation: [
        `The update tool writes the whole list from the public roots and from what lies in its own directory, so what was appended to the list itself is lost. Installing \`ca-certificates\` runs the tool, also where another package brings it. Copy ${name} into ${anchors ? "`/usr/local/share/ca-certificates/`" : "the tool's directory"}: from there it gets into each new list.`,
      ],
      evidence: found.evidence,
      alternatives: [],
      fixes: ["register-private-ca"],
    };
  },
});
