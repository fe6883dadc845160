import type { Situation } from "./situation";

/**
 * A trust store that a variable names and the stage does not have. Java says nothing and takes its own list, so this explains no failure; the
 * person who set it believes otherwise, and is told. Undefined where it is not so.
 */
export function findPassedOverKeystore({ stage, failure }: Pick<Situation, "stage" | "failure">): string | undefined {
  if (stage?.judgement.runtime !== "java" || (failure !== undefined && failure.runtime !== "java")) return undefined;
  for (const { path, found, because } of stage.judgement.lookUps) {
    const variable = found === "miss" ? /^named by `([A-Z_]{1,40})`$/.exec(because)?.[1] : undefined;
    if (variable !== undefined)
      return `\`${variable}\` names \`${path.replaceAll("`", "")}\`, which is not in the image: Java passes it over without a word and uses its own \`cacerts\`. Take it out, or put the store there.`;
  }
  return undefined;
}
