import type { Instruction } from "../dockerfile/dockerfile";
import type { Situation } from "./situation";

/** A RUN that only calls an update tool which the image does not have: the build stops there. */
export function findVainUpdate({ dockerfile, stage }: Pick<Situation, "dockerfile" | "stage">): Instruction | undefined {
  if (dockerfile === undefined || stage === undefined || stage.state.tools["update-ca-certificates"] !== "no") return undefined;
  return stage.state.stage.instructions.find(
    ({ keyword, span }) =>
      keyword === "RUN" && /^RUN\s+(?:\S*\/)?update-ca-certificates\s*$/i.test(dockerfile.text.slice(span.start, span.end)),
  );
}
