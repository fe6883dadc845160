import { copyBundle } from "./copy-bundle";
import type { Fix } from "./fix";

/** The stage is built anyway: nothing new is pulled, and whoever keeps the build image fresh keeps the roots fresh. */
export const copyBundleFromStage: Fix = {
  id: "copy-bundle-from-stage",
  title: "Copy the CA bundle from a build stage",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    const { dockerfile, stage } = situation;
    const donor = stage?.judgement.donors.find((it) => it.stage < stage.index);
    const source = donor && dockerfile?.stages[donor.stage];
    if (donor === undefined || source === undefined) return undefined;
    const name = source.name ?? String(source.index);
    const file = `--from=${name} ${donor.path}`;
    const usual = donor.path.endsWith("/ca-certificates.crt");
    return copyBundle(situation, [`${file} /etc/ssl/certs/${usual ? "" : "ca-certificates.crt"}`], file, {
      title:
        source.name === undefined ? `Copy the CA bundle from stage ${source.index}` : `Copy the CA bundle from stage \`${source.name}\``,
      why: `${source.name === undefined ? `Stage ${source.index}` : `Stage \`${source.name}\``} already holds the bundle at \`${donor.path}\`, so nothing more has to be downloaded.`,
      catch: "The roots are as fresh as that stage's image: rebuild with `--pull` from time to time.",
      rank: 10,
    });
  },
};
