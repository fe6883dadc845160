import type { Situation } from "../causes/situation";
import type { Dockerfile } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { nameOf } from "../text/paths";
import { alpineImageOf } from "./alpine-image";
import { hasBundle, usualBundle } from "./copy-bundle";
import { canMove, copyTo } from "./copy-to";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { isSound } from "./prove-patch";
import { replaceValue, type TrustCopy, trustCopiesOf } from "./trust-copies";

/** The line that brings certificates is there; one word of it is wrong. Each likely correction is simulated, the first that works is taken. */
export const copyToPathThatIsRead: Fix = {
  id: "copy-to-path-that-is-read",
  title: "Put the bundle where the program looks",
  on: "dockerfile",
  safety: "safe",
  propose({ dockerfile, stage }) {
    if (dockerfile === undefined || stage === undefined || hasBundle(stage)) return undefined;
    return firstOf(
      trustCopiesOf(stage.state.stage).flatMap((it) => [
        ...otherDestinations(dockerfile, stage, it),
        otherTag(dockerfile, it),
        ...singleFiles(dockerfile, stage, it),
      ]),
    );
  },
};

function otherDestinations(
  file: Dockerfile,
  stage: StageSummary,
  { instruction, source, destination }: TrustCopy,
): readonly (Proposal | undefined)[] {
  const from = source.value ?? source.text;
  const to = destination.value ?? destination.text;
  const name = nameOf(from);
  const asked = stage.judgement.lookUps.find(({ path }) => /\.(?:crt|pem)$/.test(path))?.path ?? usualBundle;
  const keepsName = name === "ca-certificates.crt" || /[*?]/.test(name) || !/\.(?:crt|pem)$/.test(name);
  const why =
    stage.judgement.detail === "destination-is-file"
      ? `Without a slash at the end \`${to}\` becomes a file, and the program looks for files below it.`
      : /[*?]/.test(to)
        ? `Docker takes \`*\` in a destination literally, so the files land in a directory of that name. The program reads \`${asked}\`.`
        : `The line copies to \`${to}\`, and the program does not read it there. It reads \`${asked}\`.`;
  const own = stage.state.stage;
  const stays = !canMove({ file, stage: own, instruction });
  // A variable says where the program looks: then the bundle goes there, unless the variable itself can be put right.
  const isNamed = stage.judgement.detail === "env-names-missing-file";
  return [...new Set([...(isNamed ? [asked] : []), ...(keepsName ? ["/etc/ssl/certs/"] : []), usualBundle, asked])].map((path) => {
    const edit = copyTo({ file, stage: own, instruction, source: source.text }, path, `\`${asked}\` is the first path that is read.`);
    const title = stays ? `Copy to \`${path}\` as well` : `Copy to \`${path}\``;
    const proposal = edit && proposalOf([edit], title, stays ? `${why} Another line names \`${to}\`, so that copy stays.` : why);
    return proposal && (isNamed ? { ...proposal, rank: 3 } : proposal);
  });
}

/** A directory of links leads nowhere once it is copied alone; one file holds all roots, and links to it are followed. */
function singleFiles(
  file: Dockerfile,
  { judgement }: StageSummary,
  { source, destination, detail }: TrustCopy,
): readonly (Proposal | undefined)[] {
  const from = source.value ?? source.text;
  const to = destination.value ?? destination.text;
  if (!/^\/etc\/(?:ssl|pki)(?:\/(?:certs|tls|tls\/certs))?\/?\*?$/.test(from) || !to.startsWith("/etc/")) return [];
  const { from: origin } = detail;
  const own = origin.kind === "stage" ? judgement.donors.find((it) => it.stage === origin.index)?.path : undefined;
  const paths = [...(own === undefined ? [] : [own]), usualBundle, "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];
  const note = "One file holds all roots, and links to it are followed.";
  return [...new Set(paths)].map((path) => {
    const target = replaceValue(file, destination, usualBundle, note);
    const edit = replaceValue(file, source, path, note);
    return (
      edit &&
      target &&
      proposalOf(
        [edit, target],
        `Copy the one file \`${path}\``,
        `What lies in \`${from}\` does not work once it is copied alone; \`${path}\` is one file with all the roots.`,
      )
    );
  });
}

/** `--from=alpine:3.9` has an empty directory; a current release has the bundle in it. */
function otherTag(file: Dockerfile, { instruction, detail }: TrustCopy): Proposal | undefined {
  const reference = detail.from.kind === "image" ? detail.from.reference : "";
  if (!/(?:^|\/)alpine:/.test(reference)) return undefined;
  const start = file.text.indexOf(`--from=${reference}`, instruction.span.start) + "--from=".length;
  if (start < instruction.span.start || start > instruction.span.end) return undefined;
  const image = alpineImageOf(file);
  const note = `\`${reference}\` has no roots in \`/etc/ssl/certs\`.`;
  return proposalOf(
    [{ start, end: start + reference.length, text: image, note }],
    `Copy from \`${image}\``,
    `${note} Alpine has them there from 3.12 on.`,
  );
}

/** A file that is not in the image it is copied from would only move the failure into the build. */
function proves({ stage }: Situation): boolean {
  return stage !== undefined && isSound(stage) && stage.judgement.detail !== "source-not-there";
}

function proposalOf(edits: readonly Edit[], title: string, why: string): Proposal {
  return { title, why, catch: undefined, edits, snippet: undefined, rank: 2, proves };
}
