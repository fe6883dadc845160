import { currentImages } from "../images/current-images";
import { hasBundle } from "./copy-bundle";
import type { Fix } from "./fix";

const image = currentImages.distroless.reference;

/** What else an empty image lacks, as programs put it. */
const missesMore =
  /unknown time zone|zoneinfo|open \/etc\/(?:passwd|nsswitch\.conf|group)|unknown user(?:id)?\b|no such user|\/tmp[^\n]{0,80}no such file/i;

export const startFromDistroless: Fix = {
  id: "start-from-distroless",
  title: "Start from an image that ships roots",
  on: "dockerfile",
  safety: "needs-review",
  propose({ dockerfile, stage, log }) {
    if (stage === undefined) return undefined;
    const detail = stage.state.stage.from.detail;
    if (dockerfile === undefined || detail?.kind !== "from" || detail.image.text !== "scratch") return undefined;
    const { start, end } = detail.image.span;
    // A log of many megabytes says what is missing near the failure, or it does not.
    const more = missesMore.test(log.slice(0, 200_000));
    if (hasBundle(stage) && !more) return undefined;
    return {
      title: `Start from \`${image}\` instead of \`scratch\``,
      why: more
        ? "The image lacks more than roots. This base brings roots, time zones, `/etc/passwd` and `/tmp`, in about two megabytes and without a shell."
        : "The base brings roots, time zones, `/etc/passwd` and `/tmp`, in about two megabytes and without a shell; whatever runs in `scratch` runs there.",
      catch: "It is one more image to keep current. Its tag moves; pin a digest where builds must repeat.",
      edits: [{ start, end, text: image, note: "This base ships Mozilla's roots." }],
      snippet: undefined,
      rank: more ? 4 : 45,
    };
  },
};
