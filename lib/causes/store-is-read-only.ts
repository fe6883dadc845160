import { defineCause } from "./cause";
import { evidenceOf } from "./evidence-of";
import { asksTheStore } from "./image-case";
import type { Situation } from "./situation";
import { storeFixesOf } from "./store-fixes";
import { wordsOf } from "./words-of";

export const storeIsReadOnly = defineCause({
  id: "store-is-read-only",
  title: "The CA is registered when the container starts, and the store cannot be written then",
  example: "read-only-root",
  about: {
    what: "A script runs the update tool at the start of the container, and the tool may not write the list.",
    why: "With `readOnlyRootFilesystem: true` or `docker run --read-only` nothing in the image can change, and without root nothing in `/etc` can. Many start scripts go on after the error.",
    looksLike: "`Read-only file system` or `Permission denied` beside `/etc/ssl/certs` at the start, then unknown authority.",
    mistakenFor: "A wrong CA: the file is right, and it never reaches the list.",
    doNot:
      "Do not make the root file system writable or run the container as root for it: what is known when the image is built belongs in the image.",
  },
  sources: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    "https://docs.docker.com/reference/cli/docker/container/run/#read-only",
  ],
  when(situation) {
    const { failure, stage } = situation;
    // A `RUN` of the Dockerfile that does it as another user is told by the Dockerfile.
    if (failure?.phase === "build" || stage?.judgement.detail === "update-as-non-root" || !asksTheStore(situation)) return undefined;
    const line = findRefusedWrite(situation);
    return line && { situation, line };
  },
  explain({ situation, line }) {
    const { failure } = situation;
    const words = wordsOf(situation);
    const why = line.readOnly ? "the file system is read-only" : "its user may not write there";
    return {
      confidence: "likely",
      fixAt: "image",
      headline: `The container tries to add a CA to its list when it starts, and ${why}; the list stays as it was.`,
      explanation: [
        `${
          line.readOnly
            ? "`readOnlyRootFilesystem: true` (Kubernetes) or `--read-only` (Docker) forbids every change of the image's files"
            : "The list belongs to root, and the container runs as another user"
        }, so ${words.program} meets the list without the CA. Register the CA when the image is built; then nothing has to be written at start.`,
        "Where the CA is known only at run time, mount a finished bundle and name it, or let an init container write one into an `emptyDir`. The program may stay read-only and without root.",
      ],
      evidence: [...evidenceOf(situation), { span: line.span, note: "The update of the list fails here." }],
      alternatives: [],
      fixes: [
        ...(failure === undefined ? (["register-private-ca"] as const) : storeFixesOf({ ...failure, phase: "build" })),
        "write-bundle-in-init-container",
        "mount-bundle-in-kubernetes",
        "mount-bundle-at-run-time",
      ],
    };
  },
});

type RefusedWrite = { readonly span: { readonly in: "log"; readonly start: number; readonly end: number }; readonly readOnly: boolean };

/** Reading may be denied as well; only the words of a write count. */
function findRefusedWrite({ log }: Situation): RefusedWrite | undefined {
  // It happens before the program starts; a log of many megabytes has it at its head.
  const head = log.slice(0, 200_000);
  for (const { index, 0: line } of head.matchAll(/^[^\n]*(?:Read-only file system|Permission denied|EROFS|EACCES)[^\n]*/gm)) {
    if (!/\/etc\/(?:ssl|pki)\b|ca-certificates|update-ca-|\bca-trust\b|\bcacerts\b/.test(line)) continue;
    const readOnly = /Read-only file system|EROFS/.test(line);
    if (
      !readOnly &&
      !/(?:cannot|can't|could not|couldn't|failed to) (?:create|remove|touch|move|write|open file for writing)|mktemp|\bmkdir\b/i.test(line)
    )
      continue;
    const start = index + (line.length - line.trimStart().length);
    return { span: { in: "log", start, end: index + line.trimEnd().length }, readOnly };
  }
  return undefined;
}
