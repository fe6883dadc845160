import { alpineImageOf } from "./alpine-image";
import { hasBundle, usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine, writeRun } from "./hand";
import { freeStageName, insertStage } from "./new-stage";
import { insertEarly, insertLate } from "./place";

export const addCertsStage: Fix = {
  id: "add-certs-stage",
  title: "Add a small stage that fetches fresh roots",
  on: "dockerfile",
  safety: "needs-review",
  propose({ dockerfile, stage }) {
    if (dockerfile === undefined || stage === undefined || hasBundle(stage)) return undefined;
    const image = alpineImageOf(dockerfile);
    const name = freeStageName(dockerfile);
    const hand = handOf(dockerfile, stage.state.stage);
    const why = `Package \`ca-certificates\` is newer than the image it is installed into, so the roots are as fresh as the build.`;
    const added = insertStage(dockerfile, stage.state.stage, {
      image,
      name,
      body: [writeRun(hand, ["apk add --no-cache ca-certificates"])],
      note: why,
    });
    if (added === undefined) return undefined;
    const from = `--from=${name} ${usualBundle}`;
    const asked = stage.judgement.lookUps.find(({ path }) => /\.(?:crt|pem)$/.test(path))?.path ?? usualBundle;
    const forms = [
      [writeLine(hand, "COPY", `${from} /etc/ssl/certs/`)],
      [writeLine(hand, "COPY", `${from} ${asked}`)],
      [writeLine(hand, "COPY", `${from} /etc/ssl/certs/`), writeLine(hand, "ENV", `SSL_CERT_FILE=${usualBundle}`)],
    ];
    const proposals = [insertEarly, insertLate].flatMap((insert) =>
      forms.map((lines): Proposal => {
        const copied = insert(stage.state.stage, { file: dockerfile, lines, note: `The bundle comes from stage \`${name}\`.` });
        return {
          title: `Add a stage \`${name}\` that fetches fresh roots`,
          why,
          catch:
            "The build needs Alpine's package mirror, and the layer stays cached: rebuild with `--no-cache-filter` or `--pull` to refresh it.",
          edits: [added, copied],
          snippet: undefined,
          rank: 35,
        };
      }),
    );
    return firstOf(proposals);
  },
};
