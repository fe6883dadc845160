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
    why: `${name.replace("s", "S")} already holds the bundle at \`${donor.path}\`, so nothing more has to be downloaded.`,
    catch: "The roots are as fresh as that stage's image: rebuild with `--pull` from time to time.",
    rank: 10,
  });
}

/** `--from=alpine` where a stage made from `alpine` was meant: the copy is there, only its source is another one. */
function stageMeant({ dockerfile: file, stage, stages }: Situation): readonly Proposal[] {
  if (file === undefined || stage === undefined) return [];
  return trustCopiesOf(stage.state.stage).flatMap(({ instruction, detail }): readonly Proposal[] => {
    const reference = detail.from.kind === "image" ? detail.from.reference : undefined;
    const lacks = !isSound(stage) || stage.judgement.detail === "source-not-there";
    const meant = stages.find(
      (it) => it.index < stage.index && it.name !== undefined && isMadeFrom(it, reference) && (holdsCa(it) || (lacks && holdsRoots(it))),
    );
    const start = file.text.indexOf(`--from=${reference}`, instruction.span.start) + "--from=".length;
    if (reference === undefined || meant?.name === undefined || start < instruction.span.start || start > instruction.span.end) return [];
    const withCa = holdsCa(meant);
    return [
      {
        title: `Copy from stage \`${meant.name}\``,
        why: `\`--from=${reference}\` takes the plain image. Stage \`${meant.name}\` is made from it and ${withCa ? "holds your CA as well" : "installs the bundle"}.`,
        catch: undefined,
        edits: [{ start, end: start + reference.length, text: meant.name, note: `The stage is called \`${meant.name}\`.` }],
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
  return base.kind === "image" && base.reference === reference;
}

function holdsCa({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "bundle" && content.privateAuthorities.length > 0);
}

function holdsRoots({ state }: StageSummary): boolean {
  return state.files.some(({ content }) => content.kind === "bundle" && content.publicRoots === "yes");
}
