import type { Situation } from "../causes/situation";
import type { StageSummary } from "../report";
import type { Edit } from "../text/edit";
import { alpineImageOf } from "./alpine-image";
import { findAuthoritySource, knowsPrivateAuthority, placeholder } from "./authority-source";
import { completeRegistrations } from "./complete-registration";
import { usualBundle } from "./copy-bundle";
import { firstOf } from "./first-of";
import type { Fix, Proposal } from "./fix";
import { handOf, writeLine, writeRun } from "./hand";
import { moveRegistration, runAsRoot } from "./move-registration";
import { freeStageName, insertStage } from "./new-stage";
import { insertEarly, insertLate } from "./place";
import { planRegistrations, registrationEdits } from "./plan-registration";
import { isSound } from "./prove-patch";

export const registerPrivateCa: Fix = {
  id: "register-private-ca",
  title: "Register the private CA in the trust store",
  on: "dockerfile",
  safety: "needs-review",
  propose(situation) {
    const { stage, dockerfile } = situation;
    if (stage === undefined || dockerfile === undefined || (knowsPrivateAuthority(stage) && isSound(stage))) return undefined;
    const completed = [runAsRoot(situation), moveRegistration(situation), ...completeRegistrations(situation)].filter(
      (it) => it !== undefined,
    );
    if (completed.length > 0 || findAuthoritySource(stage.state.stage) !== undefined)
      return firstOf(completed.map((it) => ({ ...it, proves })));
    const first = situation.failure?.phase === "build";
    const planned = planRegistrations(situation, { first }).map((plan) => {
      const edits = registrationEdits(situation, plan, [], "The CA goes in before anything needs it.");
      return (
        edits &&
        proposalOf(
          edits,
          `With the certificate in \`${plan.tool.anchors}\`, \`${plan.tool.refresh}\` merges it into the bundle that programs read.`,
        )
      );
    });
    return firstOf([...planned, ...withoutShell(situation)]);
  },
};

function proves({ stage }: Situation): boolean {
  return stage !== undefined && isSound(stage) && knowsPrivateAuthority(stage);
}

function proposalOf(edits: readonly Edit[], why: string): Proposal {
  return {
    title: "Register your private CA in the trust store",
    why,
    catch: `\`${placeholder}\` stands for your CA's certificate: put the real file, PEM and one certificate, beside the Dockerfile under that name. Check its fingerprint first, because the image will trust all that it signs.`,
    edits,
    snippet: undefined,
    rank: 10,
    proves,
  };
}

/** No shell, so no tool: Go reads any PEM file in the directory; for the rest the bundle is made in a stage and copied. */
function withoutShell(situation: Situation): readonly (Proposal | undefined)[] {
  const { stage, dockerfile: file } = situation;
  if (stage === undefined || file === undefined || stage.state.shell === "yes") return [];
  const hand = handOf(file, stage.state.stage);
  const missing = stage.judgement.bundle === "absent";
  const bundle = missing ? [writeLine(hand, "COPY", bundleSourceOf(situation, stage))] : [];
  const note = "Every PEM file in this directory is read.";
  const beside = [insertEarly, insertLate].map((insert) => {
    const lines = [...bundle, writeLine(hand, "COPY", `${placeholder} /etc/ssl/certs/`)];
    return proposalOf(
      [insert(stage.state.stage, { file, lines, note })],
      "Go reads every PEM file in `/etc/ssl/certs`, so in an image without a shell one `COPY` is enough.",
    );
  });
  return [...(situation.runtime === "go" ? beside : []), ...mergedInStage(situation, stage)];
}

function bundleSourceOf({ dockerfile }: Situation, { judgement, index }: StageSummary): string {
  const donor = judgement.donors.find((it) => it.stage < index);
  if (donor !== undefined) return `--from=${dockerfile?.stages[donor.stage]?.name ?? donor.stage} ${donor.path} ${usualBundle}`;
  return `--from=${dockerfile === undefined ? "alpine" : alpineImageOf(dockerfile)} ${usualBundle} ${usualBundle}`;
}

function mergedInStage({ dockerfile: file }: Situation, stage: StageSummary): readonly (Proposal | undefined)[] {
  if (file === undefined) return [];
  const hand = handOf(file, stage.state.stage);
  const name = freeStageName(file);
  const added = insertStage(file, stage.state.stage, {
    image: alpineImageOf(file),
    name,
    body: [
      writeLine(hand, "COPY", `${placeholder} /usr/local/share/ca-certificates/`),
      writeRun(hand, ["apk add --no-cache ca-certificates", "update-ca-certificates"]),
    ],
    note: "The bundle is made where there is a shell.",
  });
  const hits = stage.judgement.lookUps.filter(({ path }) => /\.(?:crt|pem)$/.test(path));
  const target = hits.find((it) => it.found === "hit")?.path ?? hits[0]?.path ?? usualBundle;
  const line = writeLine(hand, "COPY", `--from=${name} ${usualBundle} ${target === usualBundle ? "/etc/ssl/certs/" : target}`);
  return [insertEarly, insertLate].map((insert) => {
    const copied = insert(stage.state.stage, { file, lines: [line], note: "The finished bundle, public roots and your CA." });
    return (
      added &&
      proposalOf(
        [added, copied],
        `The image has no shell, so the bundle is made in stage \`${name}\` and copied over: public roots and your CA in one file.`,
      )
    );
  });
}
