import { alpineImageOf } from "./alpine-image";
import { copyBundle } from "./copy-bundle";
import type { Fix } from "./fix";

export const copyBundleFromAlpine: Fix = {
  id: "copy-bundle-from-alpine",
  title: "Copy the CA bundle from a tagged Alpine image",
  on: "dockerfile",
  safety: "safe",
  propose(situation) {
    if (situation.dockerfile === undefined) return undefined;
    const image = alpineImageOf(situation.dockerfile);
    const from = `--from=${image}`;
    return copyBundle(situation, [`${from} /etc/ssl/certs /etc/ssl/certs`], `${from} /etc/ssl/certs/ca-certificates.crt`, {
      title: `Copy the CA bundle from \`${image}\``,
      why: `\`${image}\` ships Mozilla's roots in \`/etc/ssl/certs\`, in one file, so the copy is complete and small.`,
      catch: "The tag decides how old the roots are: update it now and then, and rebuild with `--pull`.",
      rank: 30,
    });
  },
};
