import type { Instruction } from "../dockerfile/dockerfile";

/** A RUN that does nothing but run an update tool. */
export function isRefresh(text: string, { keyword, span }: Instruction): boolean {
  return (
    keyword === "RUN" &&
    /^RUN\s+(?:\S*\/)?update-ca-(?:certificates|trust)(?:\s+(?:extract|--fresh|-f|-v))?\s*$/i.test(text.slice(span.start, span.end))
  );
}
