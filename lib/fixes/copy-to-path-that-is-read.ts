import type { Dockerfile } from "../dockerfile/dockerfile";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { alpineImageOf } from "./alpine-image";
import { hasBundle, usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { replaceValue, type TrustCopy, trustCopiesOf } from "./trust-copies";

/** The line that brings certificates is there; one word of it is wrong. Each likely correction is simulated, the first that works is taken. */
export const copyToPathThatIsRead: Fix = {
  id: "copy-to-path-that-is-read",
  title: "Put the bundle where the program looks",
  on: "dockerfile",
  safety: "safe",
  propose({ dockerfile, stage }) {
    if (dockerfile === undefined || stage === undefined || hasBundle(stage)) return undefined;
    return firstOf(trustCopiesOf(stage.state.stage).flatMap((it) => correctionsOf(dockerfile, stage, it)));
  },
};

function correctionsOf(file: Dockerfile, stage: StageSummary, copy: TrustCopy): readonly Proposal[] {
  const { source, destination, detail } = copy;
  const from = source.value ?? source.text;
  const to = destination.value ?? destination.text;
  const name = from.replace(/^.*\//, "");
  const asked = stage.judgement.lookUps.find(({ path }) => /\.(?:crt|pem)$/.test(path))?.path ?? usualBundle;
  const toDirectory = name === "ca-certificates.crt" || /[*?]/.test(name) || !/\.(?:crt|pem)$/.test(name);
  const destinations = [...(to === "/etc/ssl/certs" || /[*?]/.test(to) || toDirectory ? ["/etc/ssl/certs/"] : []), usualBundle, asked];
  const replaced = new Set(destinations);
  const note = `\`${asked}\` is the first path that is read.`;
  const plain = [...replaced].flatMap((it): Proposal[] => {
    const edit = replaceValue(file, destination, it, note);
    return edit === undefined
      ? []
      : [
          proposalOf(
            [edit],
            `Copy to \`${it}\``,
            `The line copies to \`${to}\`, and the program does not look there. It reads \`${asked}\`.`,
          ),
        ];
  });
  const rename = singleFile(file, copy, from, to);
  const single = rename === undefined ? [] : [proposalOf(rename.edits, `Copy the one file \`${rename.path}\``, rename.why)];
  const image = detail.from.kind === "image" ? tagEdit(file, copy, detail.from.reference) : undefined;
  return [...plain, ...single, ...(image === undefined ? [] : [image])];
}

function proposalOf(edits: readonly Edit[], title: string, why: string): Proposal {
  return { title, why, catch: undefined, edits, snippet: undefined, rank: 2 };
}

/** A directory full of links, or an old Alpine whose directory is empty: the one file that holds everything is enough. */
function singleFile(
  file: Dockerfile,
  { source, destination, detail }: TrustCopy,
  from: string,
  to: string,
): { readonly edits: readonly Edit[]; readonly path: string; readonly why: string } | undefined {
  if (!/^\/etc\/(?:ssl|pki)\/?(?:certs|tls\/certs)?\/?\*?$/.test(from) || !to.startsWith("/etc/")) return undefined;
  const alpine = detail.from.kind === "image" && /(?:^|\/)alpine(?::|$)/.test(detail.from.reference);
  const path = alpine ? "/etc/ssl/cert.pem" : from.startsWith("/etc/pki") ? "/etc/pki/tls/certs/ca-bundle.crt" : usualBundle;
  const note = "One file holds all roots, and links to it are followed.";
  const edits = [replaceValue(file, source, path, note), replaceValue(file, destination, usualBundle, note)];
  return {
    edits: edits.filter((it) => it !== undefined),
    path,
    why: `The directory holds nothing that works once it is copied alone; \`${path}\` is one file with all the roots.`,
  };
}

/** `--from=alpine:3.9` has an empty directory; a current release has the bundle in it. */
function tagEdit(file: Dockerfile, { instruction }: TrustCopy, reference: string): Proposal | undefined {
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
