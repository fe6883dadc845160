import type { Dockerfile, Stage } from "../dockerfile/dockerfile";
import type { Edit } from "../text/edit";
import { handOf, writeLine } from "./hand";
import { insertBefore } from "./place";

/** A name that no stage, image or context of this file has. */
export function freeStageName({ text }: Dockerfile): string {
  const names = ["certs", "ca-certs", "trust-store"];
  const isTaken = (it: string) => new RegExp(`(?<![\\w.-])${it}(?![\\w.-])`, "i").test(text);
  return names.find((it) => !isTaken(it)) ?? `certs-${text.length}`;
}

/**
 * A stage of its own above `stage`. Undefined where a later stage counts its predecessors (`--from=2`): a stage more would shift them.
 */
export function insertStage(
  file: Dockerfile,
  stage: Stage,
  { image, name, body, note }: { readonly image: string; readonly name: string; readonly body: readonly string[]; readonly note: string },
): Edit | undefined {
  if (countsStagesFrom(file, stage.index)) return undefined;
  const hand = handOf(file, stage);
  const as = hand.lower || /^[ \t]*FROM[^\n]*[ \t]as[ \t]/m.test(file.text) ? "as" : "AS";
  const from = writeLine({ ...hand, indent: "" }, "FROM", `${image} ${as} ${name}`);
  return insertBefore(stage.from, { file, lines: [from, ...body, ""], note });
}

function countsStagesFrom({ stages }: Dockerfile, index: number): boolean {
  return stages.some((stage) =>
    stage.instructions.some(
      ({ detail }) =>
        detail.kind === "copy" &&
        detail.from.kind === "stage" &&
        detail.from.index >= index &&
        stages[detail.from.index]?.name === undefined,
    ),
  );
}
