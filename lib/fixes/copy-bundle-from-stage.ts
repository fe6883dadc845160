import { isOneImage } from "../causes/is-one-image";
import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import { knowsPrivateAuthority } from "./authority-source";
import { copyBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { isSound } from "./prove-patch";
import { trustCopiesOf } from "./trust-copies";

/** The stage is built anyway: nothing new is pulled, and whoever keeps the build image fresh keeps the roots fresh. */
export const copyBundleFromStage: Fix = {
  id: "copy-bundle-from-stage",
  title: "Copy the CA bundle from a build stage",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const mistaken = stageMeant(situation);
    return mistaken.length > 0 ? firstOf(mistaken) : fromDonor(situation);
  },
};

function fromDonor(situation: Situation): Proposal | undefined {
  const { dockerfile, stage } = situation;
  const donor = stage?.judgement.donors.find((it) => it.stage < stage.index);
  const source = donor && dockerfile?.stages[donor.stage];
  if (donor === undefined || source === undefined) return undefined;
  const file = `--from=${source.name ?? String(source.index)} ${donor.path}`;
  const usual = donor.path.endsWith("/ca-certificates.crt");
  const name = source.name === undefined ? `stage ${source.index}` : `stage \`${source.name}\``;
  return copyBundle(situation, [`${file} /etc/ssl/certs/${usual ? "" : "ca-certificates.crt"}`], file, {
    title: `Copy the CA bundle from ${name}`,
    why: `${name.replace("s", "S")} already holds the root certificates, in the CA bundle at \`${donor.path}\`, so nothing more has to be downloaded.`,
    catch: "The roots are as fresh as that stage's image: rebuild with `--pull` from time to time.",
    rank: 10,
  });
}

/** The copy is there, and its source is another one than the stage that was prepared for it: `--from=alpine` beside `FROM alpine AS certs`. */
function stageMeant({ dockerfile: file, stage, stages, failure }: Situation): readonly Proposal[] {
  if (file === undefined || stage === undefined) return [];
  return trustCopiesOf(stage.state.stage).flatMap(({ instruction, detail }): readonly Proposal[] => {
    const { from } = detail;
    const written = /--from=(\S+)/.exec(file.text.slice(instruction.span.start, instruction.span.end))?.[1];
    if (written === undefined || (from.kind !== "image" && from.kind !== "stage")) return [];
    const lacks = !isSound(stage) || stage.judgement.detail === "source-not-there";
    const image = from.kind === "image" ? from.reference : undefined;
    const earlier = stages.filter(
      (it) => it.index < stage.index && it.name !== undefined && (from.kind === "image" || it.index !== from.index),
    );
    const meant =
      earlier.find((it) => isMadeFrom(it, image) && (holdsCa(it) || (lacks && holdsRoots(it)))) ??
      // A private authority is missing, and a stage has it beside the public roots.
      (failure === undefined || knowsPrivateAuthority(stage) ? undefined : earlier.find((it) => holdsCa(it) && holdsRoots(it)));
    if (meant?.name === undefined) return [];
    const start = file.text.indexOf(`--from=${written}`, instruction.span.start) + "--from=".length;
    const withCa = holdsCa(meant);
    const what =
      image === undefined ? `\`--from=${written}\` brings the public roots alone` : `\`--from=${written}\` takes the plain image`;
    return [
      {
        title: `Copy from stage \`${meant.name}\``,
        why: `${what}. Stage \`${meant.name}\` ${withCa ? "holds your CA as well" : "is made from it and installs the bundle"}.`,
        catch: undefined,
        edits: [{ start, end: start + written.length, text: meant.name, note: `The stage is called \`${meant.name}\`.` }],
        snippet: undefined,
        rank: 1,
        proves: ({ stage: after }) =>
          after !== undefined && isSound(after) && (withCa ? knowsPrivateAuthority(after) : after.judgement.detail !== "source-not-there"),
      },
    ];
  });
}

function isMadeFrom({ state }: StageSummary, reference: string | undefined): boolean {
  const { base } = state.stage;
  return base.kind === "image" && reference !== undefined && isOneImage(base.reference, reference);
}

function holdsCa({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "bundle" && content.privateAuthorities.length > 0);
}

function holdsRoots({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "bundle" && content.publicRoots === "yes");
}
